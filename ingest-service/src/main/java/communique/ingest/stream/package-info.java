/** Writes to Kafka, and follows the received documents there. */
package communique.ingest.stream;
