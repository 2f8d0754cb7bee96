/** Makes Kibana saved objects from the descriptions; the same descriptions give the same bytes. */
package communique.kibana.objects;
