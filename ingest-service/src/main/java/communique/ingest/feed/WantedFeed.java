package communique.ingest.feed;

import java.net.URI;

/**
 * A feed that somebody wants to be read.
 *
 * @param url of the feed, or of a page that names it
 * @param name null when not stated
 * @param group null when not stated
 * @param language null when not stated
 * @param unchecked whether it is registered without being looked at
 */
public record WantedFeed(URI url, String name, String group, String language, boolean unchecked) {}
