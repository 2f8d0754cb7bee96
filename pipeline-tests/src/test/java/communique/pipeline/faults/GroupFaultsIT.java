package communique.pipeline.faults;

import static org.awaitility.Awaitility.await;

import communique.events.TopicNames;
import communique.kafka.KafkaClients;
import communique.pipeline.Pipeline;
import communique.stack.run.ServiceSpec;
import communique.stack.testing.Frozen;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Partitions move between processes, or the topic itself goes. */
@ExtendWith(FaultPipeline.Shared.class)
class GroupFaultsIT {

    @Tag("slow")
    @Case(value = 18, fault = "another member joins and leaves the group every 3 s, 20 times")
    void partitionsMoveManyTimes(FaultRun run) throws IOException {
        movePartitions(run, Map.of());
    }

    @Tag("slow")
    @Case(value = 19, fault = "index-service is frozen for 60 s while a second one takes its partitions")
    void aFrozenServiceComesBackLate(FaultRun run) throws IOException {
        freeze(run);
    }

    @Tag("slow")
    @Case(value = 20, fault = "documents.enriched is deleted and made anew")
    void theTopicIsMadeAnew(FaultRun run) throws Exception {
        run.send(300).sent();
        run.awaitIndexed(300);
        try (var admin = KafkaClients.admin(run.pipeline().topics().settings())) {
            admin.deleteTopics(List.of(TopicNames.ENRICHED)).all().get();
            await().atMost(Pipeline.PATIENCE)
                    .until(() -> admin.listTopics().names().get().contains(TopicNames.ENRICHED));
        }
        run.send(300, 300, "They wrote on.");
        run.over();
        run.verify();
    }

    /** @param settings of the member that comes and goes */
    static void movePartitions(FaultRun run, Map<String, Object> settings) throws IOException {
        run.send(0, 50, "They wrote on.").awaitIndexed(25);
        for (int i = 1; i <= 20; i++) {
            run.send(i * 50, 50, "They wrote on.");
            run.awaitIndexed(i * 50L);
            joinAndLeave(run, settings);
        }
        run.over();
        run.verify();
    }

    static void freeze(FaultRun run) throws IOException {
        run.send(400).awaitIndexed(100);
        var second = run.pipeline().another(ServiceSpec.INDEX);
        second.start();
        try {
            var frozen = Frozen.of(run.pipeline().service(ServiceSpec.INDEX).pid());
            run.send(400, 400, "They wrote on.");
            Pause.of(Duration.ofSeconds(60));
            frozen.close();
            run.over();
            run.sent();
            await().atMost(Duration.ofMinutes(2)).until(() -> run.indexed() == 800);
        } finally {
            second.stop();
        }
        run.verify();
    }

    /** A member that takes partitions, does nothing with them and leaves. */
    private static void joinAndLeave(FaultRun run, Map<String, Object> further) {
        var begin = System.nanoTime();
        var settings = new HashMap<String, Object>(run.pipeline().topics().settings());
        settings.putAll(further);
        try (var stranger = KafkaClients.consumer(settings, "index-service", null)) {
            stranger.subscribe(List.of(TopicNames.ENRICHED));
            await().atMost(Pipeline.PATIENCE).until(() -> {
                stranger.poll(Duration.ofMillis(200));
                return !stranger.assignment().isEmpty();
            });
            stranger.poll(Duration.ofSeconds(1));
        }
        Pause.of(Duration.ofSeconds(3).minusNanos(System.nanoTime() - begin));
    }
}
