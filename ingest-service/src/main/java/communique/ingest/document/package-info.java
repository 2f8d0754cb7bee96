/** How long the parts of a document may be. */
package communique.ingest.document;
