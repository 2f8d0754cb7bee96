package communique.newsdesk.stream;

import communique.events.TopicNames;
import communique.kafka.ConsumerGroups;
import communique.service.stream.KafkaWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** Looks every second how many events the topics have and how far their readers have come. */
public final class TopicWatch implements AutoCloseable {

    private static final List<String> TOPICS = List.of(TopicNames.RECEIVED, TopicNames.ENRICHED, TopicNames.REJECTED);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final KafkaWatch kafka;
    private final Map<String, String> readers;
    private final Clock clock;
    private final Deque<Look> remembered = new ArrayDeque<>();
    private volatile List<TopicState> states = List.of();

    private record Look(Instant at, Map<String, Long> events) {}

    /** @param readers the consumer group that reads a topic, by topic */
    public TopicWatch(Map<String, Object> settings, Map<String, String> readers, Clock clock) {
        this.kafka = new KafkaWatch(settings, admin -> states = see(admin));
        this.readers = Map.copyOf(readers);
        this.clock = clock;
    }

    public void start() {
        kafka.start();
    }

    /** As of the last look; empty while Kafka has never answered. */
    public List<TopicState> states() {
        return states;
    }

    /** Why Kafka cannot be seen; empty if it can. */
    public Optional<String> trouble() {
        return kafka.trouble();
    }

    @Override
    public void close() {
        kafka.close();
    }

    private List<TopicState> see(Admin admin) {
        var groups = new ConsumerGroups(admin);
        var events = TOPICS.stream().collect(Collectors.toMap(topic -> topic, groups::taken));
        var now = new Look(clock.instant(), events);
        remembered.addLast(now);
        while (remembered.peekFirst().at.isBefore(now.at.minus(REMEMBERED))) {
            remembered.removeFirst();
        }
        return TOPICS.stream()
                .map(topic -> new TopicState(
                        topic, events.get(topic), perMinute(topic, now), readers.get(topic), lag(groups, topic)))
                .toList();
    }

    private Long lag(ConsumerGroups groups, String topic) {
        if (!readers.containsKey(topic)) {
            return null;
        }
        var progress = groups.progress(readers.get(topic), topic);
        return progress.hasCommitted() ? progress.remaining() : null;
    }

    private double perMinute(String topic, Look now) {
        var first = remembered.peekFirst();
        var seconds = Duration.between(first.at, now.at).toMillis() / 1_000.0;
        var events = now.events.getOrDefault(topic, 0L) - first.events.getOrDefault(topic, 0L);
        return seconds <= 0 ? 0 : events * 60 / seconds;
    }
}
