/**
 * The recipe: {@link communique.enrich.Enricher} runs the steps of enrichment, one after the other, on one document.
 * The packages below hold one step each; no step knows the recipe.
 */
package communique.enrich;
