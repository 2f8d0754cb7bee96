/** The contract of the services: event records, their JSON, document ids and the names of the Kafka topics. */
package communique.events;
