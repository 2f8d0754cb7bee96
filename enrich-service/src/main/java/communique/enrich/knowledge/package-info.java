/**
 * The knowledge files: actors, offices and places, read from YAML, checked, and read again when a file changes. Every
 * mistake is named with file and line.
 */
package communique.enrich.knowledge;
