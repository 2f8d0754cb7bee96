/** The HTTP interface of index-service: rebuild the index and ask how far it is. */
package communique.index.http;
