/** Sends refused events once more to the Kafka topic that they were read from. */
package communique.audit.redrive;
