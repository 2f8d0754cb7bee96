package communique.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.stack.client.Groups;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Elasticsearch goes away while documents flow, and comes back. */
class OutageIT {

    /** Longer with {@code -Doutage.seconds=90}. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage.seconds", 8));

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
    void losesAndRejectsNothingAndNeedsNoHand() throws IOException {
        pipeline.postLines(Pipeline.documents("before", 200));
        await().atMost(Pipeline.PATIENCE).until(() -> pipeline.count() > 0);

        pipeline.elasticsearch().stop();
        pipeline.postLines(Pipeline.documents("during", 300));
        await().atMost(OUTAGE.plus(Pipeline.PATIENCE))
                .pollDelay(OUTAGE)
                .untilAsserted(() -> assertThat(waitingForTheIndex()).isNotZero());
        pipeline.elasticsearch().start();

        await().atMost(Pipeline.PATIENCE).until(() -> pipeline.count() == 500);
        var report = pipeline.audit();
        assertThat(report.isClean()).as(report.toString()).isTrue();
        assertThat(report.rejections()).isEmpty();
    }

    private static long waitingForTheIndex() throws IOException {
        return Groups.lag(pipeline.topics()).entrySet().stream()
                .filter(lag -> lag.getKey().endsWith("documents.enriched"))
                .mapToLong(lag -> lag.getValue())
                .sum();
    }
}
