/** Finds names that no file lists in texts that are not English, by the words of their language. */
package communique.enrich.unlisted;
