package communique.index.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.DocumentId;
import communique.events.TopicNames;
import communique.index.RealIndex;
import communique.index.Samples;
import communique.index.install.Generations;
import communique.index.rebuild.Rebuild.RebuildState;
import communique.index.stream.RealStream;
import communique.index.view.EntryKind;
import communique.kafka.EventRecords;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {

    private final RealIndex index = new RealIndex();
    private final Generations generations = new Generations(index.elasticsearch());
    private RealStream stream;
    private Rebuild rebuild;

    @BeforeEach
    void start() throws IOException {
        index.drop();
        index.installation().ensure();
        stream = new RealStream(index.elasticsearch());
        stream.stream().start();
        rebuild = newRebuild();
    }

    @AfterEach
    void stop() {
        rebuild.close();
        stream.close();
    }

    @Test
    void fillsANewIndexWhileTheOldOneIsReadAndWritten() {
        stream.publish(documents(0, 400));
        stream.awaitDone();
        deleteInTheIndexOnly("d7");
        var reading = new AtomicBoolean(true);
        var reader = CompletableFuture.supplyAsync(() -> fewestDocuments(reading));

        assertThat(rebuild.start()).isTrue();
        assertThat(rebuild.start()).isFalse();
        stream.publish(documents(400, 500));
        stream.publish(List.of(deletion("d3")));
        awaitRebuilt();
        stream.publish(documents(500, 520));
        stream.awaitDone();
        reading.set(false);

        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(519).contains("d7").doesNotContain("d3");
        assertThat(index.ids(EntryKind.MENTION)).hasSize(519);
        assertThat(index.get(EntryKind.DOCUMENT, "d1").path("_index").textValue())
                .isEqualTo("documents-000002");
        assertThat(index.call("GET", "/documents-0*/_alias", null)).hasSize(1);
        assertThat(reader.join()).isGreaterThanOrEqualTo(398);
        assertThat(rebuild.status().done()).isEqualTo(rebuild.status().total());
    }

    @Test
    void findsWhatADocumentSaidBeforeAsFarAsKafkaHasIt() {
        var second = Samples.RECEIVED.plusSeconds(60);
        var id = index.id("revised");
        stream.publish(documents(0, 50));
        stream.publish(List.of(
                EventRecords.of(Samples.document(id, Samples.RECEIVED, 1, 0)),
                EventRecords.of(Samples.document(id, second, 1, 0))));
        stream.awaitDone();
        deleteInTheIndexOnly("revised");

        rebuild.start();
        awaitRebuilt();

        var found = index.get(EntryKind.DOCUMENT, "revised").path("_source");
        assertThat(found.path("receivedAt").textValue()).isEqualTo(second.toString());
        assertThat(found.path("past").findValuesAsText("receivedAt")).containsExactly(Samples.RECEIVED.toString());
    }

    @Test
    void findsWhatWasDecidedAboutStoriesAndGoesOnWithWhatIsDecidedNext() {
        stream.publish(documents(0, 50));
        stream.publish(List.of(decision("d1", 1, "story:x"), decision("d2", 2, "story:x")));
        await().untilAsserted(() -> assertThat(storyOf("d2")).isEqualTo("story:x"));
        index.call("DELETE", "/storied/_doc/" + index.id("d1"), null);

        rebuild.start();
        awaitRebuilt();

        assertThat(storyOf("d1")).isEqualTo("story:x");
        assertThat(storyOf("d2")).isEqualTo("story:x");
        assertThat(storyOf("d3")).isEqualTo("story:" + index.id("d3"));
        assertThat(index.ids(EntryKind.STORIED)).containsExactly("d1", "d2");
        stream.publish(List.of(decision("d3", 3, "story:x")));
        await().untilAsserted(() -> assertThat(storyOf("d3")).isEqualTo("story:x"));
    }

    @Test
    void goesOnAfterARestart() throws IOException {
        stream.publish(documents(0, 300));
        stream.awaitDone();
        var building = generations.startBuilding();
        var again = newRebuild();
        rebuild = again;

        again.resume();
        awaitRebuilt();

        assertThat(generations.isLive(building)).isTrue();
        assertThat(generations.building()).isEmpty();
        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(300);
    }

    @Test
    void finishesARebuildThatBrokeOffRightAfterTheSwitch() throws IOException {
        stream.publish(documents(0, 100));
        stream.awaitDone();
        var building = generations.startBuilding();
        generations.switchOver();

        rebuild.resume();
        awaitRebuilt();

        assertThat(generations.isLive(building)).isTrue();
        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(100);
    }

    @Test
    void leavesTheRebuildToTheNextStartWhenItIsStopped() throws IOException {
        stream.publish(documents(0, 300));
        stream.awaitDone();
        rebuild.start();
        await().until(() -> generations.building().isPresent());

        rebuild.close();
        assertThat(rebuild.start()).isFalse();
        rebuild = newRebuild();
        rebuild.resume();
        if (generations.building().isPresent()) {
            awaitRebuilt();
        }

        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(300);
        assertThat(index.get(EntryKind.DOCUMENT, "d1").path("_index").textValue())
                .isEqualTo("documents-000002");
    }

    @Test
    void resumesNothingWhereNothingWasBegun() throws IOException {
        rebuild.resume();

        assertThat(rebuild.status().state()).isEqualTo(RebuildState.IDLE);
    }

    private Rebuild newRebuild() {
        return new Rebuild(index.installation(), generations, stream.stream(), Clock.systemUTC());
    }

    private void awaitRebuilt() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rebuild.status().state()).isEqualTo(RebuildState.DONE));
    }

    private long fewestDocuments(AtomicBoolean reading) {
        var fewest = Long.MAX_VALUE;
        while (reading.get()) {
            fewest = Math.min(fewest, index.count("documents", "id:" + index.id("d") + "*"));
        }
        return fewest;
    }

    private ProducerRecord<String, byte[]> decision(String name, long decision, String story) {
        return EventRecords.of(Samples.decision(index.id(name), decision, story, index.id(name)), Samples.RECEIVED);
    }

    private String storyOf(String name) {
        return index.get(EntryKind.DOCUMENT, name).at("/_source/story/id").textValue();
    }

    /** What the topic still has, a rebuild brings back. */
    private void deleteInTheIndexOnly(String name) {
        index.call("DELETE", "/documents/_doc/" + index.id(name), null);
    }

    private ProducerRecord<String, byte[]> deletion(String name) {
        return EventRecords.deletion(
                TopicNames.ENRICHED, new DocumentId(index.id(name)), Samples.RECEIVED.plusSeconds(60));
    }

    private List<ProducerRecord<String, byte[]>> documents(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> EventRecords.of(Samples.document(index.id("d" + i), Samples.RECEIVED, 1, 0)))
                .toList();
    }
}
