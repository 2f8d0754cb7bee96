/** Scores the enrichment on the labelled quality set, and compares the figures with the recorded floor. */
package communique.benchmarks.quality;
