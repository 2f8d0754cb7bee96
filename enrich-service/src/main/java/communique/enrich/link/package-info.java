/** Which two actors of a document belong together: those that one sentence names. */
package communique.enrich.link;
