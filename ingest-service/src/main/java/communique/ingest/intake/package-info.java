/** Publishes a document unless its newest revision is this very one; all ways in end here. */
package communique.ingest.intake;
