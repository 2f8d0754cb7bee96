/** Measures throughput and latency of the whole pipeline, from the request until a search finds the document. */
package communique.benchmarks.pipeline;
