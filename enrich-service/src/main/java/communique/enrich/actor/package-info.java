/**
 * Who acts in a text. Groups the names that mean one actor, resolves titles of office by date, and makes the tags of
 * the event.
 */
package communique.enrich.actor;
