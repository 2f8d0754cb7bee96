/** Puts ingest-service together and tells whether documents can come in. */
package communique.ingest;
