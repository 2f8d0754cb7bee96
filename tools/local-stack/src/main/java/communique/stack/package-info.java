/** Entry point of the command line {@code ./communique}. */
package communique.stack;
