/** Remembers on disk the newest revision of every document. */
package communique.ingest.revision;
