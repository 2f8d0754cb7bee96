package communique.stack.client;

import communique.kafka.KafkaClients;
import communique.kafka.TopicReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far the consumer groups are behind. Keeps one connection for as many looks as are taken. */
public final class Groups implements AutoCloseable {

    private static final int ANSWER_SECONDS = 10;

    private final Admin admin;

    public Groups(TopicReader topics) {
        admin = KafkaClients.admin(topics.settings());
    }

    /** Records that each group has yet to process, by {@code group topic}. */
    public Map<String, Long> lag() throws IOException {
        try {
            return ask();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Kafka does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<String, Long> ask() throws ExecutionException, TimeoutException, InterruptedException {
        var groups =
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        var names = groups.stream().map(GroupListing::groupId).toList();
        var positions = positions(names);
        var partitions =
                positions.values().stream().flatMap(of -> of.keySet().stream()).collect(Collectors.toSet());
        var starts = offsets(partitions, OffsetSpec.earliest());
        // After the positions: what a group has put on the next topic is seen as that topic's end.
        var ends = offsets(partitions, OffsetSpec.latest());
        var lag = new TreeMap<String, Long>();
        positions.forEach((group, of) -> of.forEach((partition, position) -> lag.merge(
                group + " " + partition.topic(),
                Math.max(0, ends.get(partition) - Math.max(position, starts.get(partition))),
                Long::sum)));
        return lag;
    }

    /** Where each group is: what it has committed, and 0 for partitions that it holds and has not yet got anywhere in. */
    private Map<String, Map<TopicPartition, Long>> positions(List<String> groups)
            throws ExecutionException, TimeoutException, InterruptedException {
        var specs = groups.stream()
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
        var described = admin.describeConsumerGroups(groups).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        var committed = admin.listConsumerGroupOffsets(specs).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        var positions = new HashMap<String, Map<TopicPartition, Long>>();
        for (var group : groups) {
            var of = new HashMap<TopicPartition, Long>();
            described.get(group).members().forEach(member -> member.assignment()
                    .topicPartitions()
                    .forEach(partition -> of.put(partition, 0L)));
            committed
                    .get(group)
                    .forEach((partition, offset) -> of.put(partition, offset == null ? 0 : offset.offset()));
            positions.put(group, of);
        }
        return positions;
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        var specs = partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listOffsets(specs)
                .all()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }
}
