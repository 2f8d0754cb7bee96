/**
 * What a name is: tokens with their keys, the names of the knowledge, what an ambiguous name means, and the interface
 * of the recogniser. Nothing here corrects a name.
 */
package communique.enrich.name;
