/** The HTTP resources of the read API, and the proxies of writes to the other services. */
package communique.newsdesk.http;
