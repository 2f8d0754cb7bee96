package communique.newsdesk.stream;

import communique.background.BackgroundLoop;
import communique.background.BackgroundLoop.RetryPauses;
import communique.events.DocumentEnriched;
import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.events.UnreadableEventException;
import communique.kafka.KafkaClients;
import communique.newsdesk.live.LiveDeletion;
import communique.newsdesk.live.LiveDocument;
import communique.newsdesk.live.LiveFeed;
import communique.newsdesk.live.LiveRejection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from Kafka what happens from now on, for the pages that are open. Belongs to no group and commits nothing:
 * every newsdesk shows everything, and none holds anything up.
 */
public final class LiveReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveReader.class);
    private static final List<String> TOPICS = List.of(TopicNames.ENRICHED, TopicNames.REJECTED);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> settings;
    private final LiveFeed feed;
    private final BackgroundLoop loop =
            new BackgroundLoop("live-reader", RetryPauses.of(Duration.ofSeconds(1)), this::run);
    private volatile Consumer<String, byte[]> consumer;

    public LiveReader(Map<String, Object> settings, LiveFeed feed) {
        this.settings = new HashMap<>(settings);
        this.settings.put("client.id", "newsdesk-live");
        this.settings.put("max.poll.records", 200);
        this.settings.put("fetch.max.bytes", 4 * 1024 * 1024);
        this.settings.put("max.partition.fetch.bytes", 1024 * 1024);
        this.feed = feed;
    }

    public void start() {
        loop.start("Kafka: not read yet");
    }

    /** Why nothing is read; empty if all is well. */
    public Optional<String> trouble() {
        return loop.trouble();
    }

    @Override
    public void close() {
        loop.stop();
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    private Optional<Duration> run() {
        try (var fresh = KafkaClients.consumer(settings, "newsdesk-live", null)) {
            consumer = fresh;
            read(fresh);
        } catch (WakeupException e) {
            LOG.debug("live reader woken");
        } catch (KafkaException | IllegalStateException e) {
            throw new KafkaException("Kafka: " + e.getMessage(), e);
        }
        return Optional.of(Duration.ZERO);
    }

    private void read(Consumer<String, byte[]> fresh) {
        var partitions = TOPICS.stream()
                .flatMap(topic -> fresh.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("the topics do not exist yet");
        }
        fresh.assign(partitions);
        fresh.seekToEnd(partitions);
        partitions.forEach(fresh::position);
        loop.recovered();
        while (!loop.isStopping()) {
            fresh.poll(POLL).forEach(this::show);
        }
    }

    private void show(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() == null) {
                feed.publish("deletion", new LiveDeletion(record.key()));
            } else if (record.topic().equals(TopicNames.ENRICHED)) {
                feed.publish("document", LiveDocument.of(EventJson.read(record.value(), DocumentEnriched.class)));
            } else {
                feed.publish("rejection", LiveRejection.of(EventJson.read(record.value(), DocumentRejected.class)));
            }
        } catch (UnreadableEventException e) {
            // index-service rejects it; here it has nothing to show.
            LOG.debug("unreadable event topic={} offset={}", record.topic(), record.offset());
        }
    }
}
