/** The HTTP interface: JSON documents, streams of lines, uploads of files. */
package communique.ingest.http;
