package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.pipeline.Pipeline;
import communique.stack.run.ServiceSpec;
import communique.stack.server.LocalServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kafka or Elasticsearch is away, or takes nothing. */
@ExtendWith(FaultPipeline.Shared.class)
class OutageFaultsIT {

    @Case(value = 6, fault = "kill -9 of Elasticsearch, back after 10 s")
    void elasticsearchIsKilled(FaultRun run) throws IOException {
        outage(run, run.pipeline().elasticsearch(), ServiceSpec.INDEX, Duration.ofSeconds(10));
    }

    @Tag("slow")
    @Case(value = 6, fault = "kill -9 of Elasticsearch, back after 90 s")
    void elasticsearchIsAwayForLong(FaultRun run) throws IOException {
        outage(run, run.pipeline().elasticsearch(), ServiceSpec.INDEX, Duration.ofSeconds(90));
    }

    @Tag("slow")
    @Case(value = 7, fault = "kill -9 of the broker, back after 5 s")
    void brokerIsKilled(FaultRun run) throws IOException {
        outage(run, run.pipeline().kafka(), ServiceSpec.INGEST, Duration.ofSeconds(5));
    }

    @Tag("slow")
    @Case(value = 7, fault = "kill -9 of the broker, back after 3 min, longer than any client waits")
    void brokerIsAwayForLong(FaultRun run) throws IOException {
        outage(run, run.pipeline().kafka(), ServiceSpec.INGEST, Duration.ofMinutes(3));
    }

    @Case(value = 12, fault = "write block")
    void writesAreBlocked(FaultRun run) throws IOException {
        setting(run, "index.blocks.write", Duration.ofSeconds(3));
    }

    @Tag("slow")
    @Case(value = 12, fault = "flood stage for 30 s")
    void diskIsFull(FaultRun run) throws IOException {
        setting(run, "index.blocks.read_only_allow_delete", Duration.ofSeconds(30));
    }

    @Tag("slow")
    @Case(value = 12, fault = "closed index for 30 s")
    void indexIsClosed(FaultRun run) throws IOException {
        run.send(500).awaitIndexed(100);
        run.pipeline().search("POST", "/documents/_close", "");
        try {
            run.send(500, 100, "They wrote on.");
            awaitHeld(run, ServiceSpec.INDEX);
            Pause.of(Duration.ofSeconds(30));
        } finally {
            run.pipeline().search("POST", "/documents/_open", "");
        }
        run.over();
        run.verify();
    }

    private static void outage(FaultRun run, LocalServer server, ServiceSpec witness, Duration length)
            throws IOException {
        run.send(700).awaitIndexed(150);
        server.kill();
        var killed = System.nanoTime();
        run.send(700, 100, "They wrote on.");
        awaitHeld(run, witness);
        Pause.of(length.minusNanos(System.nanoTime() - killed));
        server.start();
        run.over();
        run.verify();
    }

    private static void setting(FaultRun run, String name, Duration length) throws IOException {
        run.send(500).awaitIndexed(100);
        block(run, name, "true");
        try {
            run.send(500, 100, "They wrote on.");
            awaitHeld(run, ServiceSpec.INDEX);
            Pause.of(length);
        } finally {
            block(run, name, "null");
        }
        run.over();
        run.verify();
    }

    private static void block(FaultRun run, String name, String value) throws IOException {
        run.pipeline().search("PUT", "/documents/_settings", "{\"" + name + "\": " + value + "}");
    }

    /** The service says itself that it holds, and why. */
    private static void awaitHeld(FaultRun run, ServiceSpec service) {
        await().atMost(Pipeline.PATIENCE)
                .untilAsserted(
                        () -> assertThat(run.pipeline().health(service).text()).contains("DOWN", "cause"));
    }
}
