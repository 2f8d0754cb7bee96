package communique.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads topics from their beginning to where they end now, without being a member of any group. */
public final class KafkaTopicReader {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final String NO_GROUP = "communique-reader";

    private final Map<String, Object> kafka;

    /** @param kafka client settings, at least {@code bootstrap.servers} */
    public KafkaTopicReader(Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    public Map<String, Object> settings() {
        return kafka;
    }

    /** Shows every record of a topic to the reader, in the order of each partition. */
    public void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (var consumer = KafkaClients.consumer(kafka, NO_GROUP, null)) {
            var partitions = partitionsOf(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(POLL)) {
                    var end = ends.get(new TopicPartition(record.topic(), record.partition()));
                    if (record.offset() < end) {
                        reader.accept(record);
                    }
                }
            }
        }
    }

    /** How many records a topic holds at most, those that were compacted away included. */
    public long records(String topic) {
        try (var consumer = KafkaClients.consumer(kafka, NO_GROUP, null)) {
            var partitions = partitionsOf(consumer, topic);
            var begins = consumer.beginningOffsets(partitions);
            return consumer.endOffsets(partitions).entrySet().stream()
                    .mapToLong(end -> end.getValue() - begins.get(end.getKey()))
                    .sum();
        }
    }

    /**
     * Where each partition of a topic begins. A consumer that reads them had better not be asked: it takes the answer for the
     * end of the partition, and tells a false lag from then on.
     */
    public Map<TopicPartition, Long> begins(String topic) {
        try (var consumer = KafkaClients.consumer(kafka, NO_GROUP, null)) {
            var partitions = partitionsOf(consumer, topic);
            consumer.assign(partitions);
            return consumer.beginningOffsets(partitions);
        }
    }

    /** The partitions of a topic as they are now. */
    public static List<TopicPartition> partitionsOf(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }
}
