package communique.newsdesk;

import communique.newsdesk.live.LiveFeed;
import communique.newsdesk.stream.TopicState;
import communique.newsdesk.stream.TopicWatch;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;

/** Figures that only the newsdesk knows: who listens, and how far behind the readers of the Kafka topics are. */
final class DeskMeters {

    private DeskMeters() {}

    static void measure(MeterRegistry registry, LiveFeed feed) {
        Gauge.builder("communique.live.connections", feed, LiveFeed::listeners)
                .description("Pages that listen to live events")
                .register(registry);
        FunctionCounter.builder("communique.live.refused", feed, LiveFeed::refused)
                .description("Pages that were not let in because too many listen already")
                .register(registry);
    }

    /**
     * Seen from outside, so the lag of a service that is down is known, too.
     *
     * @param readers the consumer group that reads a topic, by topic
     */
    static void measure(MeterRegistry registry, TopicWatch topics, Map<String, String> readers) {
        readers.forEach((topic, reader) -> Gauge.builder("communique.lag.documents", () -> lag(topics, topic))
                .description("Documents that the reader of this topic has yet to process; NaN before its first")
                .tags("topic", topic, "reader", reader)
                .register(registry));
    }

    private static double lag(TopicWatch topics, String topic) {
        return topics.states().stream()
                .filter(state -> state.topic().equals(topic))
                .map(TopicState::lag)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }
}
