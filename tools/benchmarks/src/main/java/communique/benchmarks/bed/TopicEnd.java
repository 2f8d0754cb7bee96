package communique.benchmarks.bed;

import communique.kafka.KafkaClients;
import communique.kafka.KafkaTopicReader;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Number of records ever written to a topic. */
public final class TopicEnd implements AutoCloseable {

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    public TopicEnd(Map<String, Object> kafka, String topic) {
        consumer = KafkaClients.consumer(kafka, "communique-bench", null);
        partitions = KafkaTopicReader.partitionsOf(consumer, topic);
    }

    public long now() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(end -> end)
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
