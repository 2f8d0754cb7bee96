/** Finds texts that repeat an earlier one, by the eight-word sequences that they share. */
package communique.story.copy;
