/** Reads from Elasticsearch what audit and redrive compare Kafka with. */
package communique.audit.index;
