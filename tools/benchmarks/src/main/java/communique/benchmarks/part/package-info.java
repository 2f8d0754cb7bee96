/** A part of the benchmark and its laps; the ways in to Kafka. */
package communique.benchmarks.part;
