/** Compares the CPU time of the enrichment with that of peers on the same articles. */
package communique.benchmarks.speed;
