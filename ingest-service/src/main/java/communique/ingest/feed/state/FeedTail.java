package communique.ingest.feed.state;

import communique.background.BackgroundLoop;
import communique.events.TopicNames;
import communique.kafka.AdminAnswers;
import communique.kafka.DocumentTopics;
import communique.kafka.KafkaClients;
import communique.kafka.KafkaTopicReader;
import communique.service.stream.KafkaWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Follows both topics of feeds from their beginning, so that this process knows all feeds, whoever polls them. */
final class FeedTail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration STOP = Duration.ofSeconds(1);
    private static final Map<String, Object> MODEST = Map.of(
            "max.partition.fetch.bytes",
            512 * 1024,
            "fetch.max.bytes",
            4 * 1024 * 1024,
            "fetch.max.wait.ms",
            250,
            "reconnect.backoff.max.ms",
            1_000,
            "client.id",
            "ingest-feeds-tail");

    private final Map<String, Object> settings;
    private final KafkaWatch kafka;
    private final FeedTable table;
    private final Listener listener;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final BackgroundLoop rounds =
            new BackgroundLoop("feeds-tail", BackgroundLoop.RetryPauses.of(PAUSE), this::follow);
    private volatile boolean caughtUp;

    /** Told on the tail's own thread. */
    interface Listener {

        /** Something about a feed has changed. */
        void changed(String id);

        /** Positions have moved on. */
        void moved();
    }

    FeedTail(Map<String, Object> settings, KafkaWatch kafka, FeedTable table, Listener listener) {
        this.settings = new HashMap<>(MODEST);
        this.settings.putAll(settings);
        this.kafka = kafka;
        this.table = table;
        this.listener = listener;
    }

    void start() {
        rounds.start();
    }

    /** Whether everything that stood in the topics at the start is known. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    /** Whether everything before these offsets is known. */
    boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), -1L) >= end.getValue());
    }

    private Optional<Duration> follow() throws InterruptedException {
        if (kafka.trouble().isPresent()) {
            return Optional.of(PAUSE);
        }
        createTopicsIfMissing();
        var consumer = KafkaClients.consumer(settings, "ingest-feeds-tail", null);
        try {
            assign(consumer);
            var ends = consumer.endOffsets(consumer.assignment());
            while (!rounds.isStopping()) {
                for (var record : consumer.poll(POLL)) {
                    var id = table.take(record);
                    if (id != null) {
                        listener.changed(id);
                    }
                }
                for (var partition : consumer.assignment()) {
                    positions.put(partition, consumer.position(partition));
                }
                caughtUp |= hasReached(ends);
                listener.moved();
            }
        } finally {
            consumer.close(CloseOptions.timeout(STOP));
        }
        return Optional.of(PAUSE);
    }

    /** A system that was set up before there were feeds lacks their topics. Where they exist, there may be no right to create them. */
    private void createTopicsIfMissing() {
        var topics = List.of(TopicNames.FEEDS_REGISTERED, TopicNames.FEEDS_STATE);
        try {
            AdminAnswers.await(kafka.admin().describeTopics(topics).allTopicNames());
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
            DocumentTopics.create(kafka.admin());
        }
    }

    private static void assign(Consumer<String, byte[]> consumer) throws InterruptedException {
        var partitions = new ArrayList<TopicPartition>();
        while (partitions.isEmpty()) {
            partitions.addAll(KafkaTopicReader.partitionsOf(consumer, TopicNames.FEEDS_REGISTERED));
            partitions.addAll(KafkaTopicReader.partitionsOf(consumer, TopicNames.FEEDS_STATE));
            TimeUnit.MILLISECONDS.sleep(partitions.isEmpty() ? PAUSE.toMillis() : 0);
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @Override
    public void close() {
        rounds.stop();
        rounds.awaitEnd(STOP);
    }
}
