package communique.ingest.feed.poll;

import communique.events.FeedRegistered;
import communique.events.FeedState;

/** What is known of the feeds. Safe for several threads. */
public interface FeedBook {

    /** Null when it is not registered. */
    FeedRegistered feed(String id);

    /** Null when it was never polled. */
    FeedState state(String id);

    /** Whether this process is the one that polls it. */
    boolean isOurs(String id);

    /**
     * Keeps a state for whoever polls the feed next. Returns when it is safe.
     *
     * @throws communique.ingest.stream.KafkaUnavailableException if nobody can be sure that it is
     */
    void save(FeedState state);
}
