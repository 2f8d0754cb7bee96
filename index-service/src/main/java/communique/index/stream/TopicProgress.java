package communique.index.stream;

import communique.index.rebuild.Progress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Looks how far a group has come in a topic. */
final class TopicProgress {

    private static final int SECONDS = 5;

    private TopicProgress() {}

    /** @throws IllegalStateException if Kafka does not answer */
    static Progress of(Admin admin, String topic, String group) {
        var partitions = await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        return new Progress(
                offsets(admin, partitions, OffsetSpec.earliest()),
                committed(admin, group),
                offsets(admin, partitions, OffsetSpec.latest()));
    }

    /** Up to where a group has come, by partition; empty for one that has never committed. */
    static Map<Integer, Long> committed(Admin admin, String group) {
        var committed = await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        committed.values().removeIf(offset -> offset == null);
        return byPartition(committed, OffsetAndMetadata::offset);
    }

    private static Map<Integer, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which) {
        var wanted = partitions.stream().collect(Collectors.toMap(partition -> partition, any -> which));
        return byPartition(await(admin.listOffsets(wanted).all()), ListOffsetsResultInfo::offset);
    }

    private static <T> Map<Integer, Long> byPartition(Map<TopicPartition, T> values, ToLongFunction<T> offset) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        value -> value.getKey().partition(), value -> offset.applyAsLong(value.getValue())));
    }

    static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka: no answer within " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Kafka", e);
        }
    }
}
