package communique.newsdesk.stream;

import communique.events.TopicNames;
import communique.events.UnreadableEventException;
import communique.events.kafka.EventHeaders;
import communique.events.kafka.KafkaClients;
import communique.newsdesk.audit.Audit;
import communique.newsdesk.audit.Audit.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads what was received so far, as far as it had come when the reading began. */
public final class ReceivedLog implements Audit.Received, AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    /** About 50 MB of ids at once. */
    private static final long EVENTS_IN_A_SLICE = 200_000;

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> ends;
    private final int slices;

    public ReceivedLog(Map<String, Object> settings) {
        var own = new HashMap<>(settings);
        own.put("client.id", "newsdesk-audit");
        consumer = KafkaClients.consumer(own, "newsdesk-audit", null);
        partitions = consumer.partitionsFor(TopicNames.RECEIVED).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        ends = consumer.endOffsets(partitions);
        var begins = consumer.beginningOffsets(partitions);
        var events = partitions.stream()
                .mapToLong(partition -> ends.get(partition) - begins.get(partition))
                .sum();
        slices = (int) (events / EVENTS_IN_A_SLICE) + 1;
    }

    @Override
    public int slices() {
        return slices;
    }

    @Override
    public Map<String, Event> slice(int number) {
        var newest = new HashMap<String, Event>();
        consumer.seekToBeginning(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(POLL)) {
                var id = record.key();
                if (id != null && Math.floorMod(id.hashCode(), slices) == number && isBeforeTheEnd(record)) {
                    keep(newest, id, record);
                }
            }
        }
        return newest;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private boolean isBeforeTheEnd(ConsumerRecord<String, byte[]> record) {
        return record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()));
    }

    private static void keep(Map<String, Event> newest, String id, ConsumerRecord<String, byte[]> record) {
        try {
            var at = ChronoUnit.MICROS.between(Instant.EPOCH, EventHeaders.receivedAt(record.headers()));
            newest.merge(
                    id,
                    new Event(at, record.value() == null),
                    (one, other) -> other.receivedAtMicros() >= one.receivedAtMicros() ? other : one);
        } catch (UnreadableEventException e) {
            // Nobody can say when it came, so enrich-service refuses it and it supersedes nothing.
            newest.putIfAbsent(id, new Event(0, record.value() == null));
        }
    }
}
