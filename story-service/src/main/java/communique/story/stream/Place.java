package communique.story.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * The place of the member that decides, as long as it is this one: the offsets of what it has decided, with its name and a
 * beat by which the others see that it lives.
 */
final class Place {

    private final String name;
    private final Producer<String, byte[]> producer;
    private final ConsumerGroupMetadata group;
    private final long beatNanos;
    private final Map<TopicPartition, Long> offsets = new HashMap<>();
    private long beat;
    private long committedAt;

    /**
     * A place that is not taken yet.
     *
     * @param name of this process in its group
     * @param producer has shut out every other member
     * @param group whose offsets are committed
     * @param beats how much time may pass between two of them
     */
    Place(String name, Producer<String, byte[]> producer, ConsumerGroupMetadata group, Duration beats) {
        this.name = name;
        this.producer = producer;
        this.group = group;
        this.beatNanos = beats.toNanos();
    }

    /** Tells the others that the place is taken, before what stands in Kafka is read: that may take its time. */
    void take(Map<TopicPartition, Long> positions, Position last) {
        offsets.putAll(positions);
        beat = last.beat();
        beat(last.generation(), last.decisions());
    }

    /** Where every partition is to be read from. */
    Map<TopicPartition, Long> offsets() {
        return Map.copyOf(offsets);
    }

    /** Goes on from other offsets, with the next commit. */
    void move(Map<TopicPartition, Long> positions) {
        offsets.putAll(positions);
    }

    void passed(TopicPartition partition, long offset) {
        offsets.put(partition, offset + 1);
    }

    /** Whether others have to see soon that this member lives. */
    boolean isBeatDue() {
        return System.nanoTime() - committedAt >= beatNanos;
    }

    /** Tells the others that this member lives. */
    void beat(int generation, long decisions) {
        producer.beginTransaction();
        commit(generation, decisions);
    }

    /** Ends the transaction under way. */
    void commit(int generation, long decisions) {
        commit(new Position(generation, decisions, name, ++beat));
    }

    /** Leaves the place to others at once. */
    void leave(int generation, long decisions) {
        producer.beginTransaction();
        commit(new Position(generation, decisions, "", ++beat));
    }

    private void commit(Position position) {
        var metadata = position.written();
        var committed = new HashMap<TopicPartition, OffsetAndMetadata>();
        offsets.forEach((partition, offset) -> committed.put(partition, new OffsetAndMetadata(offset, metadata)));
        producer.sendOffsetsToTransaction(committed, group);
        producer.commitTransaction();
        committedAt = System.nanoTime();
    }
}
