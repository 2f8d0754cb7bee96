/**
 * The query language of the desk: text to a tree, with the positions of what cannot be understood. Knows no Kafka, no HTTP
 * and no Elasticsearch.
 */
package communique.query;
