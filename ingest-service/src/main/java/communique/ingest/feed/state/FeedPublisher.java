package communique.ingest.feed.state;

import communique.events.FeedRegistered;
import communique.events.FeedState;
import communique.events.TopicNames;
import communique.events.WebHost;
import communique.ingest.stream.KafkaUnavailableException;
import communique.kafka.KafkaClients;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;

/** Puts feeds and their states on Kafka and waits until every in-sync replica has them. */
final class FeedPublisher implements AutoCloseable {

    private static final Map<String, Object> PATIENCE = Map.of(
            "delivery.timeout.ms", 8_000,
            "request.timeout.ms", 4_000,
            "max.block.ms", 4_000,
            "linger.ms", 0,
            "buffer.memory", 8L * 1024 * 1024,
            "client.id", "ingest-feeds");
    private static final long ANSWER_SECONDS = 10;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private Producer<String, byte[]> producer;

    FeedPublisher(Map<String, Object> settings) {
        this.settings = new HashMap<>(PATIENCE);
        this.settings.putAll(settings);
    }

    /** All feeds of a host are in one partition, so that one process asks it, one request at a time. */
    int partitionOf(FeedRegistered feed) {
        try {
            var partitions =
                    producer().partitionsFor(TopicNames.FEEDS_REGISTERED).size();
            return Utils.toPositive(
                            Utils.murmur2(Utils.utf8(WebHost.of(feed.url()).toLowerCase(Locale.ROOT))))
                    % partitions;
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    /** @return its offset */
    long publish(FeedRegistered feed, int partition) {
        return send(FeedRecords.of(feed, partition));
    }

    /** @return its offset */
    long publish(FeedState state, int partition) {
        return send(FeedRecords.of(state, partition));
    }

    /** @return its offset */
    long remove(String topic, String id, int partition) {
        return send(FeedRecords.removal(topic, id, partition));
    }

    private long send(ProducerRecord<String, byte[]> record) {
        try {
            return producer().send(record).get(ANSWER_SECONDS, TimeUnit.SECONDS).offset();
        } catch (ExecutionException | TimeoutException | KafkaException | IllegalStateException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private static KafkaUnavailableException unavailable(Exception e) {
        return KafkaUnavailableException.unconfirmed("the feed", e);
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            // Not before it is needed: it fails while no broker's name can be resolved, and a service must start then.
            producer = KafkaClients.producer(settings);
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(LAST_ANSWERS);
        }
    }
}
