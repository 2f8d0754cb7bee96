package communique.ingest.feed;

import communique.ingest.feed.poll.FeedHealth;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Figures about the feeds for whoever watches the service. */
public final class FeedGauges {

    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private final Feeds feeds;
    private Map<String, Long> counts = Map.of();
    private long counted = Long.MIN_VALUE;

    public FeedGauges(MeterRegistry registry, Feeds feeds, Supplier<Duration> overdue) {
        this.feeds = feeds;
        for (var health : FeedHealth.values()) {
            Gauge.builder("communique.feeds", () -> counts().getOrDefault(health.code(), 0L))
                    .description("Registered feeds by their health")
                    .tag("health", health.code())
                    .register(registry);
        }
        Gauge.builder("communique.feeds.overdue.seconds", () -> overdue.get().toMillis() / 1_000.0)
                .description("For how long the next request of a feed has been due")
                .register(registry);
    }

    /** All feeds by their health; not older than five seconds. */
    public synchronized Map<String, Long> counts() {
        if (counted == Long.MIN_VALUE || System.nanoTime() - counted > KEPT_NANOS) {
            counts = feeds.counts();
            counted = System.nanoTime();
        }
        return counts;
    }
}
