/** Starts servers and services in order, supervises and stops them. */
package communique.stack.run;
