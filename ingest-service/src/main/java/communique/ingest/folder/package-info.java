/** Takes files from the watched folder and publishes the seeds. */
package communique.ingest.folder;
