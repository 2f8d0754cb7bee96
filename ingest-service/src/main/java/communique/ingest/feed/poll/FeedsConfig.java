package communique.ingest.feed.poll;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How feeds are polled. */
@ConfigMapping(prefix = "ingest.feeds")
public interface FeedsConfig {

    /** An OPML file whose feeds are registered at start and whenever it changes. */
    Optional<Path> file();

    /** Shortest time between two polls of a feed, however busy it is. */
    @WithDefault("5m")
    Duration shortestInterval();

    /** Longest time between two polls of a feed that is well, unless it asks for more, and between two tries of one that is not. */
    @WithDefault("6h")
    Duration longestInterval();

    /** Least time between the end of a request to a host and the next one. */
    @WithDefault("2s")
    Duration hostPause();

    /** Most requests started in a second, all hosts together: what is overdue after a start is spread by it. */
    @WithDefault("10")
    @Positive
    int requestsPerSecond();

    /** Requests that wait for their answers at the same time. */
    @WithDefault("8")
    @Positive
    @Max(64)
    int workers();

    /** Longest feed in bytes, unpacked. */
    @WithDefault("8388608")
    @Positive
    @Max(20_971_520)
    int longestFeed();

    /** Longest time for one answer. */
    @WithDefault("20s")
    Duration longestTime();

    /** Whether the page of an item is fetched when the feed gives only a teaser of it. */
    @WithDefault("true")
    boolean fullText();
}
