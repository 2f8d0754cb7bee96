package communique.ingest;

import communique.kafka.KafkaClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What stands on a topic. */
public final class Topic {

    private static final Duration ANSWER = Duration.ofSeconds(10);

    private Topic() {}

    /** Every record of a topic with that key, oldest first. */
    public static List<ConsumerRecord<String, byte[]>> records(String bootstrapServers, String topic, String key) {
        return records(bootstrapServers, topic).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    /** Every record of a topic. */
    public static List<ConsumerRecord<String, byte[]>> records(String bootstrapServers, String topic) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = KafkaClients.consumer(Map.of("bootstrap.servers", bootstrapServers), "look", null)) {
            var partitions = IntStream.range(0, consumer.partitionsFor(topic).size())
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions, ANSWER);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), ANSWER) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }
}
