package communique.kafka;

import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * How far a consumer group is in a Kafka topic, by partition. Compaction leaves gaps between offsets, so all counts are
 * upper limits of the number of records.
 *
 * @param first the first offset of each partition
 * @param committed up to where the group has committed; a partition without a commit is missing
 * @param end the next offset of each partition at this moment
 */
@NullMarked
public record GroupProgress(Map<Integer, Long> first, Map<Integer, Long> committed, Map<Integer, Long> end) {

    /** Whether the group has ever committed an offset in this topic. */
    public boolean hasCommitted() {
        return !committed.isEmpty();
    }

    /** Records in the topic. */
    public long total() {
        return first.keySet().stream()
                .mapToLong(partition -> end(partition) - first(partition))
                .sum();
    }

    /** Records that the group has processed. */
    public long done() {
        return total() - remaining();
    }

    /** Records that the group has yet to process: its lag. */
    public long remaining() {
        return first.keySet().stream()
                .mapToLong(partition -> Math.max(0, end(partition) - reached(partition)))
                .sum();
    }

    /** Whether everything is processed that was in the topic at an earlier moment. */
    public boolean hasPassed(GroupProgress earlier) {
        return earlier.end.entrySet().stream()
                .allMatch(partition -> reached(partition.getKey()) >= partition.getValue());
    }

    private long reached(int partition) {
        return Math.max(first(partition), committed.getOrDefault(partition, 0L));
    }

    private long first(int partition) {
        return first.getOrDefault(partition, 0L);
    }

    private long end(int partition) {
        return end.getOrDefault(partition, 0L);
    }
}
