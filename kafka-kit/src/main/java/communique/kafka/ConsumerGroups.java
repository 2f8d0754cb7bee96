package communique.kafka;

import static communique.kafka.AdminAnswers.await;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Looks up how far consumer groups are. Every method throws {@link org.apache.kafka.common.KafkaException} if Kafka does
 * not answer in time or refuses.
 */
public final class ConsumerGroups {

    private final Admin admin;

    /** @param admin stays the caller's, who closes it */
    public ConsumerGroups(Admin admin) {
        this.admin = admin;
    }

    /** How far a group is in a topic. */
    public GroupProgress progress(String group, String topic) {
        var partitions = partitions(topic);
        var committed = committed(group);
        // After the commits: what the group has put on the next topic is then within the end of that topic.
        return progress(partitions, first(partitions), committed, end(partitions));
    }

    /** How far each group is in each topic that it reads or has read, by group and topic. */
    public Map<String, Map<String, GroupProgress>> all() {
        var groups = await(
                        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .toList();
        var members = await(admin.describeConsumerGroups(groups).all());
        var committed = new TreeMap<String, Map<TopicPartition, Long>>();
        var partitions = new HashSet<TopicPartition>();
        for (var group : groups) {
            committed.put(group, committed(group));
            partitions.addAll(partitions(members.get(group), committed.get(group)));
        }
        var first = first(partitions);
        var end = end(partitions);
        var all = new TreeMap<String, Map<String, GroupProgress>>();
        committed.forEach((group, offsets) -> partitions(members.get(group), offsets).stream()
                .collect(Collectors.groupingBy(TopicPartition::topic))
                .forEach((topic, ofTopic) -> all.computeIfAbsent(group, any -> new TreeMap<>())
                        .put(topic, progress(ofTopic, first, offsets, end))));
        return all;
    }

    /** How many records a topic has ever taken. */
    public long taken(String topic) {
        return end(partitions(topic)).values().stream().mapToLong(end -> end).sum();
    }

    /** Whether a group has ever committed an offset, in any topic. */
    public boolean hasCommitted(String group) {
        return !committed(group).isEmpty();
    }

    /** Removes a group with its offsets, if there is one. It must have no members. */
    public void delete(String group) {
        try {
            await(admin.deleteConsumerGroups(List.of(group)).all());
        } catch (KafkaException e) {
            // One that never had anything to commit ends with its last member.
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    private List<TopicPartition> partitions(String topic) {
        return await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** What a group has committed in, and what its members hold without having committed yet. */
    private static Set<TopicPartition> partitions(ConsumerGroupDescription group, Map<TopicPartition, Long> committed) {
        var partitions = new HashSet<>(committed.keySet());
        group.members().forEach(member -> partitions.addAll(member.assignment().topicPartitions()));
        return partitions;
    }

    private Map<TopicPartition, Long> committed(String group) {
        var offsets = await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        offsets.values().removeIf(Objects::isNull);
        return transformed(offsets, OffsetAndMetadata::offset);
    }

    private Map<TopicPartition, Long> first(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.earliest());
    }

    private Map<TopicPartition, Long> end(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.latest());
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) {
        var wanted = partitions.stream().collect(Collectors.toMap(partition -> partition, any -> which));
        return transformed(await(admin.listOffsets(wanted).all()), ListOffsetsResultInfo::offset);
    }

    private static <T> Map<TopicPartition, Long> transformed(Map<TopicPartition, T> values, Function<T, Long> offset) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> offset.apply(value.getValue())));
    }

    private static GroupProgress progress(
            Collection<TopicPartition> partitions,
            Map<TopicPartition, Long> first,
            Map<TopicPartition, Long> committed,
            Map<TopicPartition, Long> end) {
        return new GroupProgress(
                byNumber(partitions, first), byNumber(partitions, committed), byNumber(partitions, end));
    }

    private static Map<Integer, Long> byNumber(
            Collection<TopicPartition> partitions, Map<TopicPartition, Long> offsets) {
        return partitions.stream()
                .filter(offsets::containsKey)
                .collect(Collectors.toMap(TopicPartition::partition, offsets::get));
    }
}
