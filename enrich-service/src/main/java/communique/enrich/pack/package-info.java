/** What the enrichment knows of languages other than English: words, word forms, names of places. Knows nothing of texts. */
package communique.enrich.pack;
