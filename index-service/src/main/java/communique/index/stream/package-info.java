/** Takes enriched documents and rejections from Kafka; the only package that knows Kafka. */
package communique.index.stream;
