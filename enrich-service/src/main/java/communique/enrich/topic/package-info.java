/**
 * What a document is about. Reads the topics and dossiers, finds their phrases and actors in a text and scores them.
 */
package communique.enrich.topic;
