/** Fetches single pages from servers that may be asked. */
package communique.ingest.web;
