package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import communique.pipeline.Pipeline;
import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** A disk is full: the broker's, or the one with the watched folder and what ingest-service remembers. */
@ExtendWith(FaultPipeline.Shared.class)
@EnabledIf(
        value = "communique.pipeline.faults.SmallDisk#canBeMade",
        disabledReason = "a small disk can only be mounted by root")
class DiskFaultsIT implements FaultPipeline.Own {

    private static SmallDisk ofBroker;
    private static SmallDisk ofServices;
    private static FaultPipeline road;

    @Override
    public FaultPipeline road() throws IOException {
        if (road == null) {
            ofBroker = SmallDisk.make(256);
            ofServices = SmallDisk.make(64);
            road = FaultPipeline.on(ofBroker, ofServices);
        }
        return road;
    }

    @AfterAll
    static void closeRoad() {
        if (road != null) {
            road.close();
            ofServices.close();
            ofBroker.close();
        }
    }

    @Tag("slow")
    @Case(value = 24, fault = "full disk of the broker for 10 s")
    void brokerHasNoRoom(FaultRun run) throws IOException {
        run.send(700).awaitIndexed(100);
        ofBroker.fill();
        run.send(700, 300, "They wrote on.");
        await().atMost(Pipeline.PATIENCE).untilAsserted(() -> assertThat(
                        run.pipeline().health(ServiceSpec.INGEST).text())
                .contains("DOWN", "cause"));
        Pause.of(Duration.ofSeconds(10));
        ofBroker.free();
        // It ends itself when it cannot write; its supervisor, which the road has none of for it, starts it again.
        run.pipeline().kafka().kill();
        run.pipeline().kafka().start();
        run.over();
        run.verify();
    }

    @Tag("slow")
    @Case(value = 24, fault = "full disk of the watched folder and of ingest-service for 20 s")
    void watchedFolderHasNoRoom(FaultRun run) throws IOException {
        var inbox = run.pipeline().inbox();
        run.send(700).awaitIndexed(100);
        ofServices.fill();
        run.send(700, 300, "They wrote on.");
        var halfWritten = inbox.resolve(run.id("half.json.tmp"));
        assertThatIOException().isThrownBy(() -> Files.writeString(halfWritten, json(run.id("half"))));
        Pause.of(Duration.ofSeconds(20));
        ofServices.free();
        Files.delete(halfWritten);
        drop(run, inbox, run.id("after"));
        run.over();
        run.verify();
    }

    private static void drop(FaultRun run, Path inbox, String id) throws IOException {
        var unfinished = inbox.resolve(id + ".json.tmp");
        Files.writeString(unfinished, json(id));
        Files.move(unfinished, inbox.resolve(id + ".json"));
        run.expectFound(id, FaultRun.ANY_REVISION);
    }

    private static String json(String id) {
        return "{\"id\": \"%1$s\", \"text\": \"Delegates wrote %1$s.\"}".formatted(id);
    }
}
