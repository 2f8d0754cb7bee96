/** Who said what. Finds quotations and reported speech, their speakers, and what a speaker does with the words. */
package communique.enrich.statement;
