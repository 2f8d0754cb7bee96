/** Measures each step of the enrichment with JMH. */
package communique.benchmarks.stage;
