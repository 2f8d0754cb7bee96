package communique.newsdesk.stream;

import communique.events.DocumentReceived;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.events.UnreadableEventException;
import communique.kafka.EventHeaders;
import communique.kafka.KafkaClients;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds documents as they came in. Kafka has no index by key, but one by time: a record was written right after its
 * document was received, so reading from then on finds it within the first few records.
 */
public final class Originals {

    /** A clock that was set back, or revisions that came faster than it ticks, put a record before its time. */
    private static final Duration EARLIER = Duration.ofSeconds(10);

    /** An event that was sent again stands further behind; looking for it must end, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;

    public Originals(Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.put("client.id", "newsdesk-originals");
        this.settings.put("max.partition.fetch.bytes", 256 * 1024);
        // Whoever asks waits for the last fetch, too, which finds nothing new.
        this.settings.put("fetch.max.wait.ms", 20);
    }

    /** A revision of a document as it came in; empty if Kafka no longer has it. */
    public Optional<DocumentReceived> find(String id, Instant receivedAt) {
        try (var consumer = KafkaClients.consumer(settings, "newsdesk-originals", null)) {
            var ends = ends(consumer);
            seek(consumer, ends, receivedAt.minus(EARLIER));
            var patience = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < patience && isBefore(consumer, ends)) {
                for (var record : consumer.poll(POLL)) {
                    if (id.equals(record.key()) && isOf(receivedAt, record)) {
                        return Optional.of(EventJson.read(record.value(), DocumentReceived.class));
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static Map<TopicPartition, Long> ends(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(TopicNames.RECEIVED).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        return consumer.endOffsets(partitions);
    }

    /** All partitions are read: whoever adds some moves ids to other ones. */
    private static void seek(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, Instant from) {
        var times = new HashMap<TopicPartition, Long>();
        ends.keySet().forEach(partition -> times.put(partition, from.toEpochMilli()));
        consumer.offsetsForTimes(times)
                .forEach((partition, at) ->
                        consumer.seek(partition, at == null ? ends.get(partition) : Long.valueOf(at.offset())));
    }

    private static boolean isBefore(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private static boolean isOf(Instant receivedAt, ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() != null && receivedAt.equals(EventHeaders.receivedAt(record.headers()));
        } catch (UnreadableEventException e) {
            // enrich-service has refused it, so no document came of it.
            return false;
        }
    }
}
