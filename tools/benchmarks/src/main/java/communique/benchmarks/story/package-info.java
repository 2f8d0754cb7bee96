/** Predicts stories and origins of a set of documents, for a scorer. */
package communique.benchmarks.story;
