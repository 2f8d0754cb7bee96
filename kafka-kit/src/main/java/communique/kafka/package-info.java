/**
 * Events as Kafka records, Kafka clients, the consumer loop that loses nothing, and how far consumer groups
 * are.
 */
package communique.kafka;
