/** Brings index templates, indices and aliases into Elasticsearch, and keeps the generations of an index apart. */
package communique.index.install;
