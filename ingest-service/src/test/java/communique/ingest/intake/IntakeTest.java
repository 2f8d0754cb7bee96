package communique.ingest.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.events.submission.Draft;
import communique.events.submission.Origin;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import communique.ingest.Topic;
import communique.ingest.intake.Outcome.Status;
import communique.ingest.stream.KafkaUnavailableException;
import communique.stack.testing.TestKafka;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from a checked document to a real broker. */
class IntakeTest {

    private final String id = "test:" + UUID.randomUUID();

    @TempDir
    Path data;

    @TempDir
    Path otherData;

    @Test
    void publishesARevisionOnce() throws Exception {
        try (var road = new TestRoad(TestKafka.bootstrapServers(), data).awaitReady()) {
            assertThat(accept(road, "first")).isEqualTo(Status.ACCEPTED);
            assertThat(accept(road, "first")).isEqualTo(Status.UNCHANGED);
            assertThat(accept(road, "second")).isEqualTo(Status.ACCEPTED);
            assertThat(accept(road, "first")).isEqualTo(Status.ACCEPTED);
        }
        assertThat(contents()).containsExactly("first", "second", "first");
        assertThat(times()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void remembersAcrossARestart() throws Exception {
        try (var road = new TestRoad(TestKafka.bootstrapServers(), data).awaitReady()) {
            assertThat(accept(road, "first")).isEqualTo(Status.ACCEPTED);
        }
        try (var road = new TestRoad(TestKafka.bootstrapServers(), data).awaitReady()) {
            assertThat(accept(road, "first")).isEqualTo(Status.UNCHANGED);
        }
    }

    @Test
    void learnsFromKafkaWhatItHasForgotten() throws Exception {
        try (var road = new TestRoad(TestKafka.bootstrapServers(), data).awaitReady()) {
            assertThat(accept(road, "first")).isEqualTo(Status.ACCEPTED);
        }
        try (var road = new TestRoad(TestKafka.bootstrapServers(), otherData).awaitReady()) {
            assertThat(accept(road, "first")).isEqualTo(Status.UNCHANGED);
        }
    }

    @Test
    void learnsWhatAnotherInstancePublished() throws Exception {
        try (var one = new TestRoad(TestKafka.bootstrapServers(), data).awaitReady();
                var other = new TestRoad(TestKafka.bootstrapServers(), otherData).awaitReady()) {
            accept(one, "first");

            await().atMost(10, SECONDS)
                    .untilAsserted(() -> assertThat(other.known()).isEqualTo(one.known()));
            assertThat(accept(other, "first")).isEqualTo(Status.UNCHANGED);
        }
    }

    @Test
    void letsOneOfManyEqualDocumentsThrough() throws Exception {
        try (var road = new TestRoad(TestKafka.bootstrapServers(), data).awaitReady()) {
            var outcomes = new ArrayList<CompletableFuture<Outcome>>();
            for (int i = 0; i < 50; i++) {
                outcomes.add(road.intake.accept(draft(road, "same")));
            }

            assertThat(outcomes.stream().map(outcome -> outcome.join().status()))
                    .containsOnlyOnce(Status.ACCEPTED)
                    .contains(Status.UNCHANGED);
        }
        assertThat(contents()).containsExactly("same");
    }

    @Test
    void stampsRevisionsInTheOrderThatTheyCame() throws Exception {
        try (var road = new TestRoad(TestKafka.bootstrapServers(), data).awaitReady()) {
            var outcomes = new ArrayList<CompletableFuture<Outcome>>();
            for (int i = 0; i < 50; i++) {
                outcomes.add(road.intake.accept(draft(road, "revision " + i)));
            }
            outcomes.forEach(CompletableFuture::join);
        }
        assertThat(contents())
                .hasSize(50)
                .startsWith("revision 0", "revision 1")
                .endsWith("revision 49");
        assertThat(times()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void deletesAndTakesAgain() throws Exception {
        try (var road = new TestRoad(TestKafka.bootstrapServers(), data).awaitReady()) {
            assertThat(road.intake.delete(new DocumentId(id))).isEmpty();
            accept(road, "first");

            assertThat(delete(road)).isEqualTo(Status.DELETED);
            assertThat(delete(road)).isEqualTo(Status.UNCHANGED);
            assertThat(accept(road, "first")).isEqualTo(Status.ACCEPTED);
        }
        assertThat(contents()).containsExactly("first", null, "first");
    }

    @Test
    void turnsDocumentsAwayWhileKafkaIsAwayAndTakesThemAfterwards() throws Exception {
        var broker = TestKafka.own();
        try (var road = new TestRoad(broker.address(), data).awaitReady()) {
            accept(road, "before");
            broker.kill();

            assertThatThrownBy(() -> accept(road, "during"))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(KafkaUnavailableException.class);
            await().atMost(15, SECONDS).until(() -> !road.isReady());
            var asked = System.nanoTime();
            assertThatThrownBy(() -> accept(road, "during")).hasCauseInstanceOf(KafkaUnavailableException.class);
            assertThat(System.nanoTime() - asked).isLessThan(SECONDS.toNanos(1));

            broker.start();
            road.awaitReady();
            assertThat(accept(road, "during")).isEqualTo(Status.ACCEPTED);
            assertThat(Topic.records(broker.address(), TopicNames.RECEIVED, id)).isNotEmpty();
        } finally {
            broker.stop();
        }
    }

    @Test
    void refusesWhatKafkaWouldNotTake() throws Exception {
        try (var road = new TestRoad(TestKafka.bootstrapServers(), data).awaitReady()) {
            // Three bytes a character, each line end two more: more than the topic takes though it has few characters.
            var content = "語\n".repeat(900_000);
            var long4Megabytes = new Draft(
                    new DocumentId(id),
                    draft(road, "x").source(),
                    "text/plain",
                    content,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of());

            assertThatThrownBy(() -> road.intake.accept(long4Megabytes).join())
                    .hasCauseInstanceOf(RefusedException.class)
                    .hasMessageContaining("bytes");
        }
    }

    private Status accept(TestRoad road, String text) throws RefusedException {
        return road.intake.accept(draft(road, text)).join().status();
    }

    private Status delete(TestRoad road) {
        return road.intake.delete(new DocumentId(id)).orElseThrow().join().status();
    }

    private Draft draft(TestRoad road, String text) throws RefusedException {
        var submission = new Submission.Parts().set("text", text).set("id", id).submission();
        return road.drafts.draft(submission, Origin.of("http"));
    }

    private List<String> contents() {
        return events().stream()
                .map(event -> event == null ? null : event.content())
                .toList();
    }

    private List<Instant> times() {
        return events().stream().map(DocumentReceived::receivedAt).toList();
    }

    private List<DocumentReceived> events() {
        return Topic.records(TestKafka.bootstrapServers(), TopicNames.RECEIVED, id).stream()
                .map(record -> record.value() == null ? null : EventJson.read(record.value(), DocumentReceived.class))
                .collect(Collectors.toList());
    }
}
