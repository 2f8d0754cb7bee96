/** Puts documents into stories, finds copies and their origins. */
package communique.story;
