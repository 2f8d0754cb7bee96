/** Measures the path from Kafka into Elasticsearch beside what Elasticsearch takes from prebuilt bodies. */
package communique.benchmarks.index;
