/** Distributes new documents to the browsers that are connected. */
package communique.newsdesk.live;
