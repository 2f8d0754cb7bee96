package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.EventJson;
import communique.stack.process.Ports;
import communique.stack.testing.TestCluster;
import communique.stack.testing.TestNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** The network of a cluster falls apart. */
@Tag("cluster")
@ExtendWith(FaultPipeline.Shared.class)
@EnabledIf(
        value = "communique.stack.testing.TestNetwork#canBeMade",
        disabledReason = "a network can only be made by root, with iproute2 and curl")
class NetworkFaultsIT implements FaultPipeline.Own {

    private static final Duration CUT = Duration.ofSeconds(60);

    private static TestNetwork network;
    private static TestCluster cluster;
    private static FaultPipeline road;
    private static BareClient bare;

    @Override
    public FaultPipeline road() throws IOException {
        network = TestNetwork.make();
        cluster = TestCluster.start(network.hosts());
        road = FaultPipeline.through(cluster);
        bare = new BareClient(cluster.kafka(), cluster.elasticsearch());
        bare.awaitWhole();
        return road;
    }

    @AfterAll
    static void closeRoad() {
        if (road != null) {
            bare.close();
            road.close();
            network.close();
        }
    }

    @Case(
            value = 47,
            fault = "network cut for 60 s between one broker and node and the other two, writes on both sides")
    void theNetworkIsCut(FaultRun run) throws Exception {
        var port = Ports.free();
        var door = run.pipeline().anotherDoor(network.hosts().get(0), port);
        door.start();
        var refused = new AtomicInteger();
        var goesOn = new AtomicBoolean(true);
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> post(run, port, "begin"));
            var near = CompletableFuture.runAsync(() -> {
                for (int i = 0; goesOn.get(); i++) {
                    var id = "near-" + i;
                    while (!post(run, port, id)) {
                        refused.incrementAndGet();
                        Pause.of(Duration.ofMillis(500));
                    }
                }
            });
            run.flow().awaitIndexed(50);
            var begin = System.nanoTime();
            network.cut();
            try {
                bare.awaitWorking();
                run.clusterIsBack(begin);
                Pause.of(CUT.minusNanos(System.nanoTime() - begin));
            } finally {
                network.mend();
            }
            goesOn.set(false);
            near.get();
            assertThat(refused.get())
                    .as("refused at the door of the smaller half")
                    .isPositive();
            // A shard whose primary was cut off is counted only after it has found the other one.
            bare.awaitWhole();
            run.verify();
        } finally {
            door.stop();
        }
    }

    /** Sends a document through the door on the first host; what it takes must be found in the end. */
    private static boolean post(FaultRun run, int port, String name) {
        var id = run.id(name);
        try {
            var answer = network.call(
                    0,
                    List.of(
                            "curl",
                            "-sS",
                            "-m",
                            "20",
                            "-H",
                            "Content-Type: application/json",
                            "-d",
                            "{\"id\": \"%1$s\", \"text\": \"Delegates wrote %1$s.\"}".formatted(id),
                            "http://127.0.0.1:" + port + "/documents"));
            var revision = EventJson.mapper().readTree(answer).path("revision");
            if (revision.isTextual()) {
                run.expectFound(id, revision.asText());
            }
            return revision.isTextual();
        } catch (UncheckedIOException | IOException e) {
            // Nobody listens there yet.
            return false;
        }
    }
}
