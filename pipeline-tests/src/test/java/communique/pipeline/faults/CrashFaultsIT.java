package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communique.stack.run.ServiceSpec;
import communique.stack.testing.Frozen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services die while documents flow. */
@ExtendWith(FaultPipeline.Shared.class)
class CrashFaultsIT {

    private static final Duration QUICK_EXIT = Duration.ofSeconds(5);

    @Case(value = 1, fault = "kill -9 of index-service, twice")
    void indexServiceIsKilledTwice(FaultRun run) throws IOException {
        run.send(1_200);
        for (var progress : new int[] {200, 600}) {
            run.awaitIndexed(progress);
            run.killAndResume(ServiceSpec.INDEX);
        }
        run.verify();
    }

    @Case(value = 2, fault = "kill -9 of enrich-service")
    void enrichServiceIsKilled(FaultRun run) throws IOException {
        run.send(800).awaitIndexed(150);
        run.killAndResume(ServiceSpec.ENRICH);
        run.verify();
    }

    @Case(value = 3, fault = "kill -9 of ingest-service, with files in its folder")
    void ingestServiceIsKilled(FaultRun run) throws IOException {
        run.send(600).awaitIndexed(100);
        for (int i = 0; i < 60; i++) {
            drop(run, run.id("file-" + i));
        }
        run.killAndResume(ServiceSpec.INGEST);
        run.verify();
    }

    @Case(value = 4, fault = "SIGTERM of each service under load")
    void everyServiceIsStoppedInGoodOrder(FaultRun run) throws IOException {
        run.send(1_200);
        var progress = 100;
        for (var service : new ServiceSpec[] {ServiceSpec.INDEX, ServiceSpec.ENRICH, ServiceSpec.INGEST}) {
            run.awaitIndexed(progress);
            assertThat(run.pipeline().terminate(service)).as(service.toString()).isLessThan(QUICK_EXIT);
            run.over();
            progress += 300;
        }
        run.verify();
    }

    @Tag("slow")
    @Case(value = 5, fault = "Elasticsearch stalls for 14 s, index-service is killed meanwhile")
    void elasticsearchStallsAndIndexServiceDies(FaultRun run) throws IOException {
        run.send(800).awaitIndexed(150);
        var stalled = Frozen.of(run.pipeline().elasticsearch());
        try {
            Pause.of(Duration.ofSeconds(9));
            run.pipeline().kill(ServiceSpec.INDEX);
            Pause.of(Duration.ofSeconds(5));
        } finally {
            stalled.close();
        }
        run.over();
        run.verify();
    }

    private static void drop(FaultRun run, String id) throws IOException {
        Path unfinished = run.pipeline().inbox().resolve(id + ".json.tmp");
        Files.writeString(unfinished, "{\"id\": \"%1$s\", \"text\": \"Delegates wrote %1$s.\"}".formatted(id));
        Files.move(unfinished, run.pipeline().inbox().resolve(id + ".json"));
        run.expectFound(id, FaultRun.ANY_REVISION);
    }
}
