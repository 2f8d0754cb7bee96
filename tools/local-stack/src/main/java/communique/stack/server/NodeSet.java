package communique.stack.server;

import java.util.List;
import java.util.stream.Collectors;

/** The nodes of one Elasticsearch cluster. Each of them keeps data and may become the master. */
public record NodeSet(List<Member> members) {

    public NodeSet {
        members = List.copyOf(members);
    }

    /** One node: its name, and where it listens. */
    public record Member(String name, Host host, int port, int transportPort) {}

    /** A cluster of one node on this machine. */
    static NodeSet ofOne(int port, int transportPort) {
        return new NodeSet(List.of(new Member("local", Host.HERE, port, transportPort)));
    }

    /** Name of a node in messages. */
    String name(int index) {
        return members.size() == 1
                ? "elasticsearch"
                : "elasticsearch-" + members.get(index).name();
    }

    /** How a node finds the others, as lines of its settings. */
    String discovery() {
        if (members.size() == 1) {
            return "discovery.type: single-node\n";
        }
        var addresses = members.stream()
                .map(member -> "\"" + member.host().innerAddress() + ":" + member.transportPort() + "\"")
                .collect(Collectors.joining(", ", "[", "]"));
        return "discovery.seed_hosts: " + addresses + "\ncluster.initial_master_nodes: " + addresses + "\n";
    }
}
