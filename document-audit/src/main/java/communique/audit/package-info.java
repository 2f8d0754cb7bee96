/**
 * Compares what Kafka has received with what Elasticsearch can find, document by document, and repairs what
 * differs.
 */
package communique.audit;
