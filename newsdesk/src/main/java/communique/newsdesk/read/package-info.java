/** What the read API answers: filters, pages and results, without HTTP and Elasticsearch. */
package communique.newsdesk.read;
