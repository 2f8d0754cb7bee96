/** Figures, goals and plots of a measurement, as Markdown, JSON and SVG. */
package communique.benchmarks.report;
