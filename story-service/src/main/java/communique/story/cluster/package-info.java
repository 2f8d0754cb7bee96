/** Puts documents that tell of one event into one story; merges and splits stories. */
package communique.story.cluster;
