/**
 * The Kafka side: takes received documents in batches, sends enriched or rejected ones, and enriches stored documents
 * anew.
 */
package communique.enrich.stream;
