package communique.stack.client;

import communique.events.kafka.KafkaClients;
import communique.events.kafka.TopicReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the consumer groups are behind. */
public final class Groups {

    private static final int ANSWER_SECONDS = 10;

    private Groups() {}

    /** Records that each group has yet to process, by {@code group topic}. */
    public static Map<String, Long> lag(TopicReader topics) throws IOException {
        try (var admin = KafkaClients.admin(topics.settings())) {
            return lag(admin);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Kafka does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Map<String, Long> lag(Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        var groups =
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        var specs = groups.stream()
                .collect(Collectors.toMap(group -> group.groupId(), group -> new ListConsumerGroupOffsetsSpec()));
        var committed = admin.listConsumerGroupOffsets(specs).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        var partitions = committed.values().stream()
                .map(Map::keySet)
                .flatMap(Set::stream)
                .distinct()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        for (var end : admin.listOffsets(partitions)
                .all()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                .entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        var lag = new TreeMap<String, Long>();
        committed.forEach((group, offsets) -> offsets.forEach((partition, offset) ->
                lag.merge(group + " " + partition.topic(), behind(ends.get(partition), offset), Long::sum)));
        return lag;
    }

    private static long behind(long end, OffsetAndMetadata committed) {
        return committed == null ? end : Math.max(0, end - committed.offset());
    }
}
