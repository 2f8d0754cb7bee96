package communique.newsdesk.stream;

import communique.events.TopicNames;
import communique.service.stream.KafkaWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Looks every second how many events the topics have and how far their readers have come. */
public final class TopicWatch implements AutoCloseable {

    private static final List<String> TOPICS = List.of(TopicNames.RECEIVED, TopicNames.ENRICHED, TopicNames.REJECTED);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int ANSWER_SECONDS = 5;

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

    /** Why Kafka cannot be seen; null if it can. */
    public String trouble() {
        return kafka.trouble();
    }

    @Override
    public void close() {
        kafka.close();
    }

    private List<TopicState> see(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        var ends = ends(admin);
        var events = new HashMap<String, Long>();
        ends.forEach((partition, end) -> events.merge(partition.topic(), end, Long::sum));
        var now = new Look(clock.instant(), events);
        remembered.addLast(now);
        while (remembered.peekFirst().at.isBefore(now.at.minus(REMEMBERED))) {
            remembered.removeFirst();
        }
        var lags = new HashMap<String, Long>();
        for (var reader : readers.entrySet()) {
            lags.put(reader.getKey(), lag(admin, reader, ends));
        }
        return TOPICS.stream()
                .map(topic -> new TopicState(
                        topic,
                        events.getOrDefault(topic, 0L),
                        perMinute(topic, now),
                        readers.get(topic),
                        lags.get(topic)))
                .toList();
    }

    private static Map<TopicPartition, Long> ends(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        admin.describeTopics(TOPICS)
                .allTopicNames()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition ->
                                wanted.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(wanted)
                .all()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, offset) -> ends.put(partition, offset.offset()));
        return ends;
    }

    private static Long lag(Admin admin, Map.Entry<String, String> reader, Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException, TimeoutException {
        var committed = admin.listConsumerGroupOffsets(reader.getValue())
                .partitionsToOffsetAndMetadata()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS);
        if (committed.isEmpty()) {
            return null;
        }
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(reader.getKey()))
                .mapToLong(end -> {
                    var offset = committed.get(end.getKey());
                    return Math.max(0, end.getValue() - (offset == null ? 0 : offset.offset()));
                })
                .sum();
    }

    private double perMinute(String topic, Look now) {
        var first = remembered.peekFirst();
        var seconds = Duration.between(first.at, now.at).toMillis() / 1_000.0;
        var events = now.events.getOrDefault(topic, 0L) - first.events.getOrDefault(topic, 0L);
        return seconds <= 0 ? 0 : events * 60 / seconds;
    }
}
