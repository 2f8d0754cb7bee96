/** Words of a text with their places, and numbers filed under hashes. */
package communique.story.text;
