/** Asks a running system: ingest-service, Elasticsearch, rejections on Kafka. */
package communique.stack.client;
