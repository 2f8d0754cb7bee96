package communique.ingest.feed.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what servers answered. */
public final class PollMeters {

    private static final String OUTCOME = "outcome";

    private final MeterRegistry registry;

    public PollMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A feed answered with a status. */
    void polled(int status) {
        var outcome = status == 304 ? "not-modified" : status == 200 ? "read" : "status-" + status / 100 + "xx";
        polls(outcome).increment();
    }

    /** A feed could not be read for a reason that is no status. */
    void failed(String code) {
        polls(code).increment();
    }

    /** The page of an item was visited. */
    void visited(boolean hasFullText) {
        Counter.builder("communique.feeds.pages")
                .description("Pages of feed items that were visited, by whether they had more than the feed")
                .tag(OUTCOME, hasFullText ? "full-text" : "no-better")
                .register(registry)
                .increment();
    }

    private Counter polls(String outcome) {
        return Counter.builder("communique.feeds.polls")
                .description("Requests for feeds, by what came of them")
                .tag(OUTCOME, outcome)
                .register(registry);
    }
}
