package communique.stack.testing;

import communique.stack.process.HttpProbe;
import communique.stack.process.Ports;
import communique.stack.server.BrokerSet;
import communique.stack.server.Elasticsearch;
import communique.stack.server.Host;
import communique.stack.server.KafkaBroker;
import communique.stack.server.LocalServer;
import communique.stack.server.NodeSet;
import communique.stack.server.Place;
import communique.stack.server.StackHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three brokers and three nodes of Elasticsearch with small heaps, for tests that break some of them. Kafka keeps three
 * copies of everything and acknowledges what two brokers have.
 */
public final class TestCluster {

    private static final int SIZE = 3;
    private static final int HEAP_MEGABYTES = 512;
    private static final Duration UNTIL_ANSWERED = Duration.ofMillis(700);

    private final List<LocalServer> brokers;
    private final List<LocalServer> nodes;

    private TestCluster(List<LocalServer> brokers, List<LocalServer> nodes) {
        this.brokers = brokers;
        this.nodes = nodes;
    }

    /** All on this machine. */
    public static TestCluster start() {
        return start(List.of(Host.HERE, Host.HERE, Host.HERE));
    }

    /** @param hosts three, each for one broker and one node */
    public static TestCluster start(List<Host> hosts) {
        var brokers = new ArrayList<LocalServer>();
        var nodes = new ArrayList<LocalServer>();
        var servers = new ArrayList<LocalServer>();
        var folders = new ConcurrentHashMap<LocalServer, Path>();
        var brokerSet = brokerSet(hosts);
        var nodeSet = nodeSet(hosts);
        for (int i = 0; i < SIZE; i++) {
            var ofBroker = TemporaryFolders.create("kafka");
            servers.add(KafkaBroker.in(brokerSet, i + 1, StackHome.find(), Place.within(ofBroker)));
            folders.put(servers.get(servers.size() - 1), ofBroker);
            var ofNode = TemporaryFolders.create("elasticsearch");
            servers.add(Elasticsearch.in(nodeSet, i, StackHome.find(), Place.within(ofNode), settings()));
            folders.put(servers.get(servers.size() - 1), ofNode);
        }
        var started = new ConcurrentHashMap<LocalServer, LocalServer>();
        ServerGroup.atOnce(
                servers, server -> started.put(server, LocalTestServer.started(server, folders.get(server))));
        for (int i = 0; i < SIZE; i++) {
            brokers.add(started.get(servers.get(2 * i)));
            nodes.add(started.get(servers.get(2 * i + 1)));
        }
        return new TestCluster(brokers, nodes);
    }

    /** All brokers; the address names each of them. */
    public LocalServer kafka() {
        return new ServerGroup(
                brokers,
                () -> String.join(
                        ",", brokers.stream().map(LocalServer::address).toList()));
    }

    /** All nodes; the address is that of one that answers. */
    public LocalServer elasticsearch() {
        return new ServerGroup(nodes, this::anAnsweringNode);
    }

    /** One broker, from 0: the first is the first that services are told of. */
    public LocalServer broker(int index) {
        return brokers.get(index);
    }

    /** One node, from 0: the first is the first that services are told of. */
    public LocalServer node(int index) {
        return nodes.get(index);
    }

    /** Starts what does not run. */
    public void startStopped() {
        ServerGroup.atOnce(
                Stream.concat(brokers.stream(), nodes.stream())
                        .filter(server -> !server.isRunning())
                        .toList(),
                LocalServer::start);
    }

    private String anAnsweringNode() {
        return nodes.stream()
                .map(LocalServer::address)
                .filter(address -> new HttpProbe(
                                address + "/_cluster/health?master_timeout=500ms&timeout=500ms", UNTIL_ANSWERED)
                        .isOk())
                .findFirst()
                .orElse(nodes.get(0).address());
    }

    private static BrokerSet brokerSet(List<Host> hosts) {
        return BrokerSet.of(IntStream.range(0, SIZE)
                .mapToObj(i -> new BrokerSet.Member(i + 1, hosts.get(i), Ports.free(), Ports.free()))
                .toList());
    }

    private static NodeSet nodeSet(List<Host> hosts) {
        return new NodeSet(IntStream.range(0, SIZE)
                .mapToObj(i -> new NodeSet.Member("node-" + (i + 1), hosts.get(i), Ports.free(), Ports.free()))
                .toList());
    }

    private static Elasticsearch.Settings settings() {
        return new Elasticsearch.Settings(0, HEAP_MEGABYTES, Elasticsearch.Compilers.C1);
    }
}
