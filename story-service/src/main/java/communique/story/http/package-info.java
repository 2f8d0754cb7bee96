/** Health, and the command to decide about all documents anew. */
package communique.story.http;
