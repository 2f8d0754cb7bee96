/** Finds statements that say the same in several documents. */
package communique.story.utterance;
