package communique.story.stream;

import communique.events.UnreadableEventException;
import communique.kafka.EventHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts the records of several partitions into one order, that of their time of receipt: the same for every reading of the
 * same log. A record that arrives later than the hold-back comes when it comes.
 */
final class InOrder {

    private final Duration holdBack;
    private final Map<TopicPartition, ArrayDeque<Received>> waiting =
            new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));

    InOrder(Duration holdBack) {
        this.holdBack = holdBack;
    }

    /** A record, and when its document came in. */
    record Received(ConsumerRecord<String, byte[]> record, Instant at) {

        static Received of(ConsumerRecord<String, byte[]> record) {
            try {
                return new Received(record, EventHeaders.receivedAt(record.headers()));
            } catch (UnreadableEventException e) {
                return new Received(record, Instant.ofEpochMilli(record.timestamp()));
            }
        }
    }

    void add(ConsumerRecord<String, byte[]> record) {
        waiting.computeIfAbsent(new TopicPartition(record.topic(), record.partition()), p -> new ArrayDeque<>())
                .add(Received.of(record));
    }

    void clear() {
        waiting.clear();
    }

    boolean isEmpty() {
        return waiting.values().stream().allMatch(ArrayDeque::isEmpty);
    }

    /** Partitions of which more than so many records wait. */
    Set<TopicPartition> fullerThan(int records) {
        return waiting.entrySet().stream()
                .filter(partition -> partition.getValue().size() > records)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * The next records.
     *
     * @param most how many
     * @param partitions all that are read
     * @param isAtEnd whether nothing more stands in a partition now
     */
    List<ConsumerRecord<String, byte[]>> take(
            int most, Set<TopicPartition> partitions, Predicate<TopicPartition> isAtEnd, Instant now) {
        var taken = new ArrayList<ConsumerRecord<String, byte[]>>();
        var atEnd = new HashMap<TopicPartition, Boolean>();
        while (taken.size() < most) {
            var empty = partitions.stream().filter(this::isEmpty).toList();
            if (!empty.stream().allMatch(partition -> atEnd.computeIfAbsent(partition, isAtEnd::test))) {
                return taken;
            }
            var next = waiting.values().stream()
                    .filter(queue -> !queue.isEmpty())
                    .min(Comparator.comparing(queue -> queue.peek().at()))
                    .orElse(null);
            boolean due = next != null && (empty.isEmpty() || !next.peek().at().isAfter(now.minus(holdBack)));
            if (!due) {
                return taken;
            }
            taken.add(next.poll().record());
        }
        return taken;
    }

    private boolean isEmpty(TopicPartition partition) {
        var queue = waiting.get(partition);
        return queue == null || queue.isEmpty();
    }
}
