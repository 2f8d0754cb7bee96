/** Puts the parts of index-service together, starts and stops them, and reports health. */
package communique.index;
