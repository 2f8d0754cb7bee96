/** Puts the newsdesk together: page, read API, live events. */
package communique.newsdesk;
