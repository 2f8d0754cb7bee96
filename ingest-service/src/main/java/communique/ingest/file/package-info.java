/**
 * Reads documents out of files: text, HTML, Markdown, JSON, mail here; PDF and office formats in processes with
 * limits.
 */
package communique.ingest.file;
