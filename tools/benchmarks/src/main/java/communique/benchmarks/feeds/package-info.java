/** Thousands of feeds on loopback: what polling them costs, and how long their items take. */
package communique.benchmarks.feeds;
