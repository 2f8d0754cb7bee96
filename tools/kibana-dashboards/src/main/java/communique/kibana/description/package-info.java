/** Dashboards as their YAML files describe them; a misspelt key is refused. */
package communique.kibana.description;
