/** Kafka and Elasticsearch as child processes, from Maven artifacts. */
package communique.stack.server;
