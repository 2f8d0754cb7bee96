package communique.events;

import java.net.URI;

/**
 * Where a document came from.
 *
 * @param name the outlet or feed, for example {@code WANA}; null when nobody said
 * @param url the address of the document itself; null when it has none
 * @param channel the way in: {@code http}, {@code folder}, {@code seed}, {@code url} or {@code feed}
 */
public record Source(String name, URI url, String channel) {}
