package communique.ingest.feed.poll;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what servers answered. */
public final class PollMeters {

    private static final String POLLS = "communique.feeds.polls";
    private static final String OUTCOME = "outcome";

    private final MeterRegistry registry;

    public PollMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A feed answered with a status. */
    void polled(int status) {
        var outcome = status == 304 ? "not-modified" : status == 200 ? "read" : "status-" + status / 100 + "xx";
        registry.counter(POLLS, OUTCOME, outcome).increment();
    }

    /** A feed could not be read for a reason that is no status. */
    void failed(String code) {
        registry.counter(POLLS, OUTCOME, code).increment();
    }

    /** The page of an item was visited. */
    void visited(boolean hasFullText) {
        registry.counter("communique.feeds.pages", OUTCOME, hasFullText ? "full-text" : "no-better")
                .increment();
    }
}
