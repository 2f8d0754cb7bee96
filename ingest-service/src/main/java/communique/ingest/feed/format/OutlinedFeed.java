package communique.ingest.feed.format;

import java.net.URI;

/**
 * One feed of an OPML file.
 *
 * @param url of the feed
 * @param name null when not stated
 * @param group the outline around it; null when there is none
 * @param site null when not stated
 * @param language null when not stated
 */
public record OutlinedFeed(URI url, String name, String group, URI site, String language) {}
