/** What a query means here: whom it names in any spelling, and what else can be named. Without HTTP and Elasticsearch. */
package communique.newsdesk.query;
