package communique.ingest.feed.state;

import communique.background.BackgroundLoop;
import communique.events.TopicNames;
import communique.kafka.KafkaClients;
import communique.service.stream.KafkaWatch;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidSessionTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which feeds this process polls: those in the partitions that the group {@code ingest-feeds} assigns to it.
 * Nothing is read through the group.
 *
 * <p>A partition counts as owned only when all that its former owner has written is known here.
 */
final class FeedOwnership implements AutoCloseable, ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(FeedOwnership.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration STOP = Duration.ofSeconds(2);

    /** So that the feeds of a killed process are polled again within five seconds, if the broker allows it. */
    private static final int SESSION_MILLIS = 3_500;

    /** What every broker allows unless told otherwise. */
    private static final int ALLOWED_SESSION_MILLIS = 6_000;

    private final Map<String, Object> settings;
    private final KafkaWatch kafka;
    private final FeedTail tail;
    private final java.util.function.Consumer<Collection<Integer>> changed;
    private final Set<Integer> owned = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Map<TopicPartition, Long>> awaited = new ConcurrentHashMap<>();
    private final BackgroundLoop rounds =
            new BackgroundLoop("feeds-ownership", BackgroundLoop.RetryPauses.of(PAUSE), this::round);
    private Consumer<String, byte[]> consumer;

    /** @param changed told which partitions are owned or no longer owned */
    FeedOwnership(
            Map<String, Object> settings,
            KafkaWatch kafka,
            FeedTail tail,
            java.util.function.Consumer<Collection<Integer>> changed) {
        this.settings = new HashMap<>(Map.of(
                "session.timeout.ms",
                SESSION_MILLIS,
                "heartbeat.interval.ms",
                1_000,
                "client.id",
                "ingest-feeds-owner"));
        this.settings.putAll(settings);
        this.kafka = kafka;
        this.tail = tail;
        this.changed = changed;
    }

    void start() {
        rounds.start();
    }

    boolean owns(Integer partition) {
        return partition != null && owned.contains(partition);
    }

    Set<Integer> owned() {
        return Set.copyOf(owned);
    }

    /** The tail has moved on: what was awaited may be known now. */
    void look() {
        for (var partition : List.copyOf(awaited.keySet())) {
            var ends = awaited.get(partition);
            if (ends != null && tail.hasReached(ends) && awaited.remove(partition, ends)) {
                owned.add(partition);
                changed.accept(List.of(partition));
            }
        }
    }

    private Optional<Duration> round() {
        try {
            if (kafka.trouble().isEmpty() && tail.isCaughtUp()) {
                belong();
            }
        } catch (InvalidSessionTimeoutException e) {
            LOG.info("the broker wants longer sessions: group.min.session.timeout.ms={}", ALLOWED_SESSION_MILLIS);
            settings.put("session.timeout.ms", ALLOWED_SESSION_MILLIS);
        }
        return Optional.of(PAUSE);
    }

    private void belong() {
        consumer = KafkaClients.consumer(settings, "ingest-feeds", null);
        try {
            consumer.subscribe(List.of(TopicNames.FEEDS_REGISTERED), this);
            while (!rounds.isStopping()) {
                consumer.poll(POLL);
            }
        } finally {
            // Leaves the group, so that others need not wait.
            consumer.close(CloseOptions.timeout(STOP));
            onPartitionsLost(List.of());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        LOG.info("feeds assigned partitions={}", partitions);
        for (var partition : partitions) {
            var both = List.of(partition, new TopicPartition(TopicNames.FEEDS_STATE, partition.partition()));
            awaited.put(partition.partition(), consumer.endOffsets(both, ANSWER));
        }
        look();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        var numbers = partitions.stream().map(TopicPartition::partition).toList();
        awaited.keySet().removeAll(numbers);
        owned.removeAll(numbers);
        changed.accept(numbers);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        var numbers = List.copyOf(owned);
        awaited.clear();
        owned.clear();
        changed.accept(numbers);
    }

    @Override
    public void close() {
        rounds.stop();
        rounds.awaitEnd(STOP);
    }
}
