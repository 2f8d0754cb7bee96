/**
 * The statistical recogniser of names: reads the model of Stanford CoreNLP from a flat file and finds the likeliest
 * labels. Nothing outside of this package knows the library.
 */
package communique.enrich.recognizer;
