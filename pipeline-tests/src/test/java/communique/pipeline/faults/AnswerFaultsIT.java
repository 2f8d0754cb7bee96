package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.pipeline.Pipeline;
import communique.stack.run.ServiceSpec;
import communique.stack.testing.ScriptedElasticsearch;
import communique.stack.testing.ScriptedElasticsearch.Reply;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Faults in the answers of Elasticsearch, given by a scripted proxy. */
@ExtendWith(FaultPipeline.Shared.class)
class AnswerFaultsIT {

    @Tag("slow")
    @Case(value = 8, fault = "429 to every other item of a bulk, 20 times")
    void halfOfABulkIsTurnedAway(FaultRun run) throws IOException {
        run.send(500).awaitIndexed(50);
        for (int i = 0; i < 20; i++) {
            run.script().thenTurnAwayEveryOther(429, "es_rejected_execution_exception");
        }
        run.over();
        run.verify();
    }

    @Case(value = 9, fault = "429, 502, 503, 504 to the whole bulk, and an answer that is lost")
    void wholeBulkIsTurnedAway(FaultRun run) throws IOException {
        run.send(500).awaitIndexed(50);
        run.script()
                .thenStatus(429, "es_rejected_execution_exception")
                .thenStatus(502, "x")
                .thenLoseTheAnswer()
                .thenStatus(503, "x")
                .thenStatus(504, "x")
                .thenLoseTheAnswer();
        run.over();
        run.verify();
    }

    @Tag("slow")
    @Case(value = 9, fault = "500 to one item of every bulk, for ever")
    void oneItemNeverSucceeds(FaultRun run) throws IOException {
        var poison = run.id("000007");
        run.script().alwaysFailAt(poison, 500, "x");
        run.send(200).sent();
        run.expectRejected(poison, "never-stored");
        run.verify();
        run.script().always(null);
    }

    @Case(value = 13, fault = "401 and 403 from Elasticsearch")
    void keyIsRevoked(FaultRun run) throws IOException {
        run.send(500).awaitIndexed(50);
        run.script().always(body -> new Reply(401, ScriptedElasticsearch.error(401, "security_exception")));
        run.send(500, 100, "They wrote on.");
        awaitRefused(run);
        run.script().always(body -> new Reply(403, ScriptedElasticsearch.error(403, "security_exception")));
        Pause.of(Duration.ofSeconds(5));
        awaitRefused(run);
        assertThat(run.pipeline().metric(ServiceSpec.INDEX, line -> line.startsWith("communique_holding_seconds{")))
                .isPositive();
        run.script().always(null);
        run.over();
        run.verify();
    }

    @Tag("slow")
    @Case(value = 14, fault = "every bulk takes 2 s")
    void elasticsearchIsSlow(FaultRun run) throws IOException {
        run.send(1_500).awaitIndexed(50);
        var megabytes = run.pipeline().residentMegabytes(ServiceSpec.INDEX);
        run.script().always(body -> {
            Pause.of(Duration.ofSeconds(2));
            return run.script().forward("POST", ScriptedElasticsearch.BULK, body);
        });
        run.sent();
        await().atMost(Duration.ofMinutes(3)).until(() -> run.indexed() >= 1_200);
        assertThat(run.pipeline().residentMegabytes(ServiceSpec.INDEX)).isLessThan(megabytes + 64);
        run.script().always(null);
        run.verify();
    }

    private static void awaitRefused(FaultRun run) {
        await().atMost(Pipeline.PATIENCE).untilAsserted(() -> assertThat(
                        run.pipeline().health(ServiceSpec.INDEX).text())
                .contains("refuses the credentials"));
    }
}
