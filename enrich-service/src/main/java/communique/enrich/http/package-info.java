/**
 * The HTTP doors of the service: enrichment without storing, the knowledge in force, and enrichment of stored
 * documents anew.
 */
package communique.enrich.http;
