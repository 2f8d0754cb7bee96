package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.pipeline.Pipeline;
import communique.stack.run.Service;
import communique.stack.testing.Frozen;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes of story-service, of which one decides: one dies, sleeps or is one too many while documents flow. */
@ExtendWith(StoryRoad.Shared.class)
class StoryFaultsIT {

    @Case(value = 33, fault = "kill -9 of the story-service that decides")
    void theDecidingProcessIsKilled(StoryRun run) throws IOException {
        run.send(500).awaitDecided(60);
        run.road().decider().kill();
        run.over();
        run.verify();
    }

    @Tag("slow")
    @Case(value = 34, fault = "kill -9 of both story-services")
    void bothAreKilled(StoryRun run) throws IOException {
        run.send(500).awaitDecided(60);
        run.road().services().forEach(Service::kill);
        run.over();
        run.verify();
    }

    @Tag("slow")
    @Case(value = 35, fault = "the story-service that decides is frozen for 30 s")
    void theDecidingProcessIsFrozen(StoryRun run) throws IOException {
        run.send(1_000).awaitDecided(60);
        try (var frozen = Frozen.of(run.road().decider().pid())) {
            assertThat(frozen).isNotNull();
            run.over();
            Pause.of(Duration.ofSeconds(30));
        }
        run.verify();
    }

    @Tag("slow")
    @Case(value = 36, fault = "kill -9 of the broker of story-service, back after 10 s")
    void theBrokerIsAway(StoryRun run) throws IOException {
        run.send(500).awaitDecided(60);
        run.road().kafka().kill();
        Pause.of(Duration.ofSeconds(10));
        run.road().kafka().start();
        run.over();
        run.verify();
    }

    @Tag("slow")
    @Case(value = 37, fault = "the whole log is decided anew, twice, while documents come")
    void theLogIsReplayed(StoryRun run) throws IOException {
        run.send(400).awaitDecided(60);
        run.decideAnew();
        run.over();
        run.decideAnew();
        run.verify();
    }

    @Tag("slow")
    @Case(value = 38, fault = "a second story-service of the same name takes the place of the one that decides")
    void twoDecideAtOnce(StoryRun run) throws IOException {
        run.send(800).awaitDecided(60);
        var before = run.road().active();
        int name = run.road().decider().equals(run.road().services().get(0)) ? 1 : 2;
        var second = run.road().add(name);
        await().atMost(Pipeline.PATIENCE)
                .until(() ->
                        run.road().active().size() == 1 && !run.road().active().equals(before));
        run.over();
        second.awaitReady();
        run.verify();
    }
}
