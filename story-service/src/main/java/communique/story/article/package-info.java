/** What a document is about, as numbers that two documents are compared by. */
package communique.story.article;
