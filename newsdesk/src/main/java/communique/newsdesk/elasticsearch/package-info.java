/** Answers the questions of the read API with searches of Elasticsearch; the only package that knows Elasticsearch. */
package communique.newsdesk.elasticsearch;
