package communique.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;

/**
 * Somebody wants a feed to be read. A record without value takes it back.
 *
 * @param id names the feed for its whole life, see {@link #idOf(URI)}
 * @param url of the feed as it was given or found
 * @param name of the source, which its documents carry; null until somebody gives one, then the feed's title is used
 * @param group for lists; null when it has none
 * @param language BCP 47 tag that its documents get; null to use what the feed says
 * @param paused whether it is left alone for now
 * @param registeredAt when it was first registered
 */
public record FeedRegistered(
        String id, URI url, String name, String group, String language, boolean paused, Instant registeredAt) {

    /** The {@code ce_type} of this event. */
    public static final String TYPE = "communique.feed.registered.v1";

    public FeedRegistered {
        requireNonNull(id, "id");
        requireNonNull(url, "url");
        requireNonNull(registeredAt, "registeredAt");
    }

    /** The same for every spelling of an address, so that nobody registers a feed twice. */
    public static String idOf(URI url) {
        return "feed:" + Sha256.hex(CanonicalUrl.of(url));
    }
}
