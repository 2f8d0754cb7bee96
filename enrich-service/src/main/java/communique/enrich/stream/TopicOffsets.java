package communique.enrich.stream;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Where a topic begins and ends and how far a group has come in it, per partition. */
record TopicOffsets(
        Map<TopicPartition, Long> first, Map<TopicPartition, Long> end, Map<TopicPartition, Long> committed) {

    private static final int SECONDS = 5;

    static TopicOffsets of(Admin admin, String topic, String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        var description = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .get(topic);
        var partitions = IntStream.range(0, description.partitions().size())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        return new TopicOffsets(
                list(admin, partitions, OffsetSpec.earliest()),
                list(admin, partitions, OffsetSpec.latest()),
                committed.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().offset())));
    }

    boolean committedAnywhere() {
        return !committed.isEmpty();
    }

    /** Compaction leaves holes, so offsets count more than there are records: progress is a share, not a count. */
    long total() {
        return first.keySet().stream()
                .mapToLong(partition -> end.get(partition) - first.get(partition))
                .sum();
    }

    long done() {
        return first.keySet().stream()
                .mapToLong(partition ->
                        Math.max(0, committed.getOrDefault(partition, first.get(partition)) - first.get(partition)))
                .sum();
    }

    boolean caughtUp() {
        return first.keySet().stream()
                .allMatch(partition -> committed.getOrDefault(partition, first.get(partition)) >= end.get(partition));
    }

    private static Map<TopicPartition, Long> list(Admin admin, List<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException, TimeoutException {
        return admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), any -> spec)))
                .all()
                .get(SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, (Map.Entry<TopicPartition, ListOffsetsResultInfo> entry) -> entry.getValue()
                                .offset()));
    }
}
