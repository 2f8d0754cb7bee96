package communique.enrich.actor;

import communique.enrich.knowledge.PlaceEntry;

/**
 * A name that stands for a place and not for an actor.
 *
 * @param entry null when the gazetteer does not list it
 * @param name as the gazetteer has it, else as the text has it
 * @param start UTF-16 offset in the body
 * @param end offset after it
 */
public record NamedPlace(PlaceEntry entry, String name, int start, int end) {}
