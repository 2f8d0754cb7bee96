/** Where a document comes from: title, author, day and outlet, each with the place where it was found. */
package communique.enrich.origin;
