package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.TopicNames;
import communique.kafka.AdminAnswers;
import communique.kafka.KafkaClients;
import communique.pipeline.Pipeline;
import communique.stack.run.ServiceSpec;
import communique.stack.server.LocalServer;
import communique.stack.testing.Frozen;
import communique.stack.testing.TestCluster;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Brokers and nodes of a cluster die, stop and freeze, one by one and two at once. */
@Tag("cluster")
@ExtendWith(FaultPipeline.Shared.class)
class ClusterFaultsIT implements FaultPipeline.Own {

    private static final int SIZE = 3;
    private static final Duration FROZEN = Duration.ofSeconds(60);
    private static final Duration AWAY = Duration.ofSeconds(20);

    private static TestCluster cluster;
    private static FaultPipeline road;
    private static BareClient bare;

    @Override
    public FaultPipeline road() throws IOException {
        if (road == null) {
            cluster = TestCluster.start();
            road = FaultPipeline.through(cluster);
            bare = new BareClient(cluster.kafka(), cluster.elasticsearch());
        }
        // A row that failed must not make the next one fail, too.
        cluster.startStopped();
        leastInSync(SIZE - 1);
        bare.awaitWhole();
        return road;
    }

    @AfterAll
    static void closeRoad() {
        if (road != null) {
            bare.close();
            road.close();
        }
    }

    @Case(value = 40, fault = "kill -9 of each of three brokers in turn")
    void eachBrokerIsKilled(FaultRun run) throws IOException {
        eachInTurn(run, cluster::broker, LocalServer::kill);
    }

    @Case(value = 40, fault = "SIGTERM of each of three brokers in turn")
    void eachBrokerIsStopped(FaultRun run) throws IOException {
        eachInTurn(run, cluster::broker, LocalServer::stop);
    }

    @Case(value = 41, fault = "kill -9 of each of three nodes of Elasticsearch in turn")
    void eachNodeIsKilled(FaultRun run) throws IOException {
        eachInTurn(run, cluster::node, LocalServer::kill);
    }

    @Case(value = 41, fault = "SIGTERM of each of three nodes of Elasticsearch in turn")
    void eachNodeIsStopped(FaultRun run) throws IOException {
        eachInTurn(run, cluster::node, LocalServer::stop);
    }

    @Case(value = 42, fault = "kill -9 of the first broker and the first node of the settings, then of every service")
    void servicesStartWithoutTheFirstOfTheirAddresses(FaultRun run) throws IOException {
        run.flow().awaitIndexed(50);
        var begin = System.nanoTime();
        cluster.broker(0).kill();
        cluster.node(0).kill();
        awaitBack(run, begin);
        for (var service : List.of(ServiceSpec.INDEX, ServiceSpec.ENRICH, ServiceSpec.INGEST)) {
            run.killAndResume(service);
        }
        run.pipeline().awaitHealthy();
        cluster.broker(0).start();
        cluster.node(0).start();
        run.verify();
    }

    @Case(value = 42, fault = "kill -9 of the first node of the settings while the newsdesk is read")
    void theNewsdeskGoesOnReading(FaultRun run) throws IOException {
        var newsdesk = run.pipeline().another(ServiceSpec.NEWSDESK);
        newsdesk.start();
        try {
            newsdesk.awaitReady();
            run.flow().awaitIndexed(50);
            var begin = System.nanoTime();
            cluster.node(0).kill();
            awaitBack(run, begin);
            newsdesk.awaitReady();
            cluster.node(0).start();
            run.verify();
        } finally {
            newsdesk.stop();
        }
    }

    @Case(value = 43, fault = "kill -9 of two of three brokers, back after 20 s")
    void twoBrokersAreKilled(FaultRun run) throws IOException {
        twoAtOnce(run, cluster::broker, ServiceSpec.INGEST);
    }

    @Case(value = 43, fault = "kill -9 of two of three nodes of Elasticsearch, back after 20 s")
    void twoNodesAreKilled(FaultRun run) throws IOException {
        twoAtOnce(run, cluster::node, ServiceSpec.INDEX);
    }

    @Case(value = 44, fault = "rolling restart of all brokers and nodes")
    void allAreRestartedInTurn(FaultRun run) throws IOException {
        run.flow().awaitIndexed(50);
        for (int i = 0; i < SIZE; i++) {
            for (var server : List.of(cluster.broker(i), cluster.node(i))) {
                var begin = System.nanoTime();
                server.stop();
                server.start();
                awaitBack(run, begin);
                bare.awaitWhole();
            }
        }
        run.verify();
    }

    @Case(value = 45, fault = "a broker is frozen for 60 s")
    void aBrokerIsFrozen(FaultRun run) throws IOException {
        freeze(run, cluster.broker(1));
    }

    @Case(value = 45, fault = "a node of Elasticsearch is frozen for 60 s")
    void aNodeIsFrozen(FaultRun run) throws IOException {
        freeze(run, cluster.node(1));
    }

    @Case(value = 46, fault = "fewer brokers in sync than min.insync.replicas asks for, for 20 s")
    void tooFewBrokersAreInSync(FaultRun run) throws IOException {
        run.flow().awaitIndexed(50);
        leastInSync(SIZE);
        cluster.broker(2).kill();
        awaitRefusal(run);
        Pause.of(AWAY);
        var begin = System.nanoTime();
        cluster.broker(2).start();
        awaitBack(run, begin);
        leastInSync(SIZE - 1);
        run.verify();
    }

    private static void eachInTurn(FaultRun run, IntFunction<LocalServer> member, Consumer<LocalServer> strike)
            throws IOException {
        run.flow().awaitIndexed(50);
        for (int i = 0; i < SIZE; i++) {
            var begin = System.nanoTime();
            strike.accept(member.apply(i));
            awaitBack(run, begin);
            member.apply(i).start();
            bare.awaitWhole();
        }
        run.verify();
    }

    /** A majority is gone, so nothing can work before one of them is back. */
    private static void twoAtOnce(FaultRun run, IntFunction<LocalServer> member, ServiceSpec witness)
            throws IOException {
        run.flow().awaitIndexed(50);
        member.apply(0).kill();
        member.apply(1).kill();
        if (witness == ServiceSpec.INGEST) {
            awaitRefusal(run);
        } else {
            await().atMost(Pipeline.PATIENCE)
                    .untilAsserted(() ->
                            assertThat(run.pipeline().health(witness).text()).contains("DOWN", "cause"));
        }
        Pause.of(AWAY);
        var begin = System.nanoTime();
        member.apply(0).start();
        awaitBack(run, begin);
        member.apply(1).start();
        run.verify();
    }

    private static void freeze(FaultRun run, LocalServer server) throws IOException {
        run.flow().awaitIndexed(50);
        var begin = System.nanoTime();
        var frozen = Frozen.of(server);
        try {
            awaitBack(run, begin);
            Pause.of(FROZEN.minusNanos(System.nanoTime() - begin));
        } finally {
            frozen.close();
        }
        run.verify();
    }

    private static void awaitBack(FaultRun run, long begin) {
        bare.awaitWorking();
        run.clusterIsBack(begin);
    }

    /** The door says clearly that it takes nothing, and when to ask again. */
    private static void awaitRefusal(FaultRun run) {
        await().atMost(Pipeline.PATIENCE).untilAsserted(() -> {
            // Other words each time: what is known is not sent to Kafka again.
            var words = "{\"text\": \"Delegates met " + System.nanoTime() + " times.\"}";
            var answer = run.pipeline().post(ServiceSpec.INGEST, "/documents", words);
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.text()).contains("Kafka");
        });
    }

    private static void leastInSync(int brokers) {
        var setting = new AlterConfigOp(new ConfigEntry("min.insync.replicas", Integer.toString(brokers)), OpType.SET);
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, TopicNames.RECEIVED);
        try (var admin = KafkaClients.admin(road.pipeline().topics().settings())) {
            AdminAnswers.await(admin.incrementalAlterConfigs(Map.of(topic, List.of(setting)))
                    .all());
        }
    }
}
