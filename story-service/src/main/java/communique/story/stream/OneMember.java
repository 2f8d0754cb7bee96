package communique.story.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;

/** Gives all partitions to one member of the group and none to the others: to the one that has them, while it is there. */
public final class OneMember implements ConsumerPartitionAssignor {

    @Override
    public String name() {
        return "one-member";
    }

    @Override
    public List<RebalanceProtocol> supportedProtocols() {
        // Nobody has to give anything up for a newcomer.
        return List.of(RebalanceProtocol.COOPERATIVE, RebalanceProtocol.EAGER);
    }

    @Override
    public GroupAssignment assign(Cluster metadata, GroupSubscription group) {
        var members = group.groupSubscription();
        var chosen = members.entrySet().stream()
                .filter(member -> !member.getValue().ownedPartitions().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElseGet(() -> members.keySet().stream().sorted().findFirst().orElseThrow());
        var assignments = new HashMap<String, Assignment>();
        members.forEach((member, subscription) -> assignments.put(
                member, new Assignment(member.equals(chosen) ? partitions(metadata, subscription) : List.of())));
        return new GroupAssignment(assignments);
    }

    private static List<TopicPartition> partitions(Cluster metadata, Subscription subscription) {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : subscription.topics()) {
            for (var partition : metadata.partitionsForTopic(topic)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
        }
        return partitions;
    }
}
