package communique.stack.server;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * The brokers of one Kafka cluster. Each of them also votes as a controller.
 *
 * @param clusterId the same in the data of all of them
 */
public record BrokerSet(String clusterId, List<Member> members) {

    private static final int MOST_COPIES = 3;

    public BrokerSet {
        members = List.copyOf(members);
    }

    /** One broker: its number from 1, and where it listens. */
    public record Member(int id, Host host, int port, int controllerPort) {}

    /** A new cluster. */
    public static BrokerSet of(List<Member> members) {
        return new BrokerSet(Uuid.randomUuid().toString(), members);
    }

    /** A cluster of one broker on this machine. */
    static BrokerSet ofOne(int port, int controllerPort) {
        return of(List.of(new Member(1, Host.HERE, port, controllerPort)));
    }

    /** Name of a broker in messages. */
    String name(int id) {
        return members.size() == 1 ? "kafka" : "kafka-" + id;
    }

    String voters() {
        return members.stream()
                .map(member -> member.id() + "@" + member.host().address() + ":" + member.controllerPort())
                .collect(Collectors.joining(","));
    }

    /** Copies of each partition. */
    int copies() {
        return Math.min(MOST_COPIES, members.size());
    }

    /** Copies that must have a record before it is acknowledged: one broker may be missing. */
    int leastInSync() {
        return Math.max(1, copies() - 1);
    }
}
