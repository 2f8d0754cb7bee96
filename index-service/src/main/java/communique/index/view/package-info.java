/** Turns an enriched event into index entries as JSON; plain Java without Kafka and Elasticsearch. */
package communique.index.view;
