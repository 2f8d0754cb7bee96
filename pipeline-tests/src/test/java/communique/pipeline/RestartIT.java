package communique.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.EventJson;
import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Services are killed while documents flow. */
class RestartIT {

    private static final int DOCUMENTS = 2_000;
    private static final int PORTION = 50;

    private static Pipeline pipeline;

    @BeforeAll
    static void start() throws IOException {
        pipeline = Pipeline.start();
    }

    @AfterAll
    static void stop() {
        pipeline.close();
    }

    @Test
    void losesAndDoublesNothingWhenServicesAreKilled() throws Exception {
        var sender = CompletableFuture.runAsync(RestartIT::sendAll);

        for (var victim : List.of(ServiceSpec.INDEX, ServiceSpec.ENRICH, ServiceSpec.INGEST)) {
            var before = pipeline.count();
            await().atMost(Pipeline.PATIENCE).until(() -> pipeline.count() > before || sender.isDone());
            var killed = pipeline.service(victim).pid();
            pipeline.service(victim).kill();
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> pipeline.service(victim).pid() != killed);
            pipeline.service(victim).awaitReady();
        }

        sender.join();
        await().atMost(Pipeline.PATIENCE).until(() -> pipeline.count() == DOCUMENTS);
        var report = pipeline.audit();
        assertThat(report.isClean()).as(report.toString()).isTrue();
        assertThat(report.received()).isEqualTo(DOCUMENTS);
        assertThat(report.rejections()).isEmpty();
    }

    /** Sends in portions; what was not acknowledged before the door closed is sent again, as any sender must. */
    private static void sendAll() {
        var lines = Pipeline.documents("killed", DOCUMENTS).lines().toList();
        for (int from = 0; from < DOCUMENTS; from += PORTION) {
            var portion = new ArrayList<>(lines.subList(from, from + PORTION));
            await().atMost(Pipeline.PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> areAllTaken(portion));
        }
    }

    private static boolean areAllTaken(List<String> portion) {
        var taken = new HashSet<String>();
        try {
            var answer = pipeline.postLines(String.join("\n", portion) + "\n");
            for (var line : answer.text().lines().toList()) {
                taken.add(EventJson.mapper().readTree(line).path("id").asText());
            }
        } catch (IOException e) {
            // The service was killed under this request.
            return false;
        }
        return taken.containsAll(idsOf(portion));
    }

    private static Set<String> idsOf(List<String> portion) throws IllegalStateException {
        var ids = new HashSet<String>();
        for (var line : portion) {
            try {
                ids.add(EventJson.mapper().readTree(line).path("id").asText());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return ids;
    }
}
