/** The places of a text, with coordinates from the gazetteer where it lists them. */
package communique.enrich.place;
