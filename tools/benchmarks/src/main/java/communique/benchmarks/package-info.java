/** The benchmarks and the quality report: entry points of the command line. */
package communique.benchmarks;
