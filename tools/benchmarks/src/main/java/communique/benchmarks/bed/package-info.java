/** The test bed: servers and services on temporary data, CPU affinity, and the resources that processes use. */
package communique.benchmarks.bed;
