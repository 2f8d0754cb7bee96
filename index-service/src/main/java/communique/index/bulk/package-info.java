/** Writes changes of documents to Elasticsearch in bulk: which operations a change needs, and what to do about each verdict. */
package communique.index.bulk;
