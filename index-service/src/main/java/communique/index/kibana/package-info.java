/** Imports the dashboards into Kibana, next to indexing and independent of it. */
package communique.index.kibana;
