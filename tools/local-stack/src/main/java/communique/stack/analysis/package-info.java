/** The language analysis of the index as an Elasticsearch plugin, for the distribution that comes without it. */
package communique.stack.analysis;
