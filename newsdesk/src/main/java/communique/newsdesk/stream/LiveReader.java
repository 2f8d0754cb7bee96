package communique.newsdesk.stream;

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
    private static final long BEFORE_NEXT_TRY_MILLIS = 1_000;

    private final Map<String, Object> settings;
    private final LiveFeed feed;
    private final Thread thread = new Thread(this::run, "live-reader");
    private volatile Consumer<String, byte[]> consumer;
    private volatile boolean closed;
    private volatile String trouble = "Kafka: not read yet";

    public LiveReader(Map<String, Object> settings, LiveFeed feed) {
        this.settings = new HashMap<>(settings);
        this.settings.put("client.id", "newsdesk-live");
        this.settings.put("max.poll.records", 200);
        this.settings.put("fetch.max.bytes", 4 * 1024 * 1024);
        this.settings.put("max.partition.fetch.bytes", 1024 * 1024);
        this.feed = feed;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Why nothing is read; null if all is well. */
    public String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        closed = true;
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    private void run() {
        while (!closed) {
            try (var fresh = KafkaClients.consumer(settings, "newsdesk-live", null)) {
                consumer = fresh;
                read(fresh);
            } catch (WakeupException e) {
                return;
            } catch (KafkaException | IllegalStateException e) {
                if (trouble == null) {
                    LOG.warn("live events stopped, trying again reason={}", e.toString());
                }
                trouble = "Kafka: " + e.getMessage();
                pause();
            }
        }
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
        trouble = null;
        while (!closed) {
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

    private static void pause() {
        try {
            Thread.sleep(BEFORE_NEXT_TRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
