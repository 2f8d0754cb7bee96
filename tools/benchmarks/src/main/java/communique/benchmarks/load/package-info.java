/** Generates documents and events, and sends them at full speed or on a schedule. */
package communique.benchmarks.load;
