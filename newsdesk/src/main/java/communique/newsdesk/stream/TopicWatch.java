package communique.newsdesk.stream;

import communique.events.TopicNames;
import communique.events.kafka.DocumentTopics;
import communique.events.kafka.KafkaClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds how many events the topics have and how far their readers have come. */
public final class TopicWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);
    private static final List<String> TOPICS = List.of(TopicNames.RECEIVED, TopicNames.ENRICHED, TopicNames.REJECTED);
    private static final long SECONDS_BETWEEN_LOOKS = 2;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int ANSWER_SECONDS = 5;

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(TopicWatch::thread);
    private final Admin admin;
    private final Map<String, String> readers;
    private final Clock clock;
    private final Deque<Look> remembered = new ArrayDeque<>();
    private boolean topicsCreated;
    private volatile List<TopicState> states = List.of();
    private volatile String trouble = "Kafka: has not answered yet";

    private record Look(Instant at, Map<String, Long> events) {}

    /** @param readers the consumer group that reads a topic, by topic */
    public TopicWatch(Map<String, Object> settings, Map<String, String> readers, Clock clock) {
        var quick = new HashMap<String, Object>(
                Map.of("request.timeout.ms", 2_000, "default.api.timeout.ms", 4_000, "client.id", "newsdesk-watch"));
        quick.putAll(settings);
        this.admin = KafkaClients.admin(quick);
        this.readers = Map.copyOf(readers);
        this.clock = clock;
    }

    public void start() {
        looks.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** As of the last look; empty while Kafka has never answered. */
    public List<TopicState> states() {
        return states;
    }

    /** Why Kafka cannot be seen; null if it can. */
    public String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        looks.shutdownNow();
        admin.close(Duration.ZERO);
    }

    private void look() {
        try {
            if (!topicsCreated) {
                DocumentTopics.create(admin);
                topicsCreated = true;
            }
            states = see();
            trouble = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            var cause = e.getCause() == null ? e : e.getCause();
            if (trouble == null) {
                LOG.warn("Kafka does not answer reason={}", cause.toString());
            }
            trouble = "Kafka: " + cause.getMessage();
        }
    }

    private List<TopicState> see() throws Exception {
        var ends = ends();
        var events = new HashMap<String, Long>();
        ends.forEach((partition, end) -> events.merge(partition.topic(), end, Long::sum));
        var now = new Look(clock.instant(), events);
        remembered.addLast(now);
        while (remembered.peekFirst().at.isBefore(now.at.minus(REMEMBERED))) {
            remembered.removeFirst();
        }
        var lags = new HashMap<String, Long>();
        for (var reader : readers.entrySet()) {
            lags.put(reader.getKey(), lag(reader.getKey(), reader.getValue(), ends));
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

    private Map<TopicPartition, Long> ends() throws Exception {
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

    private Long lag(String topic, String group, Map<TopicPartition, Long> ends) throws Exception {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS);
        if (committed.isEmpty()) {
            return null;
        }
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
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

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "topic-watch");
        thread.setDaemon(true);
        return thread;
    }
}
