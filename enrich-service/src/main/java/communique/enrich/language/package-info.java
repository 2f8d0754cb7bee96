/** The language of a text, told by script, letters and function words. */
package communique.enrich.language;
