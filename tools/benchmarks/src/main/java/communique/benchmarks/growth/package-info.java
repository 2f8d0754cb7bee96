/** Measures how the cost of a document changes with index size, document length and number of instances. */
package communique.benchmarks.growth;
