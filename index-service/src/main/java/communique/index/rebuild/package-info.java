/** Fills new indices from Kafka while the old ones stay in use, then switches the aliases. */
package communique.index.rebuild;
