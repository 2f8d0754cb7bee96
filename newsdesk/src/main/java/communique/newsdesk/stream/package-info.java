/** Reads Kafka: new documents for live events, originals of documents, and the progress of the pipeline. */
package communique.newsdesk.stream;
