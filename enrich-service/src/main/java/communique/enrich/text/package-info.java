/** Tokens, sentences and paragraphs of a text, and the reader of word lists. Depends on nothing else of the service. */
package communique.enrich.text;
