/** What a service has around its Kafka work: settings, a watch, metrics and traces. */
package communique.service.stream;
