package communique.index.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.DocumentId;
import communique.index.RealIndex;
import communique.index.Samples;
import communique.index.bulk.BulkIndexer.Decided;
import communique.index.bulk.Change.Deletion;
import communique.index.bulk.Change.NewRevision;
import communique.index.view.EntryKind;
import communique.index.view.StoryEntries;
import communique.index.view.StoryPlace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is decided about a document stands in its entry in the end, in whatever order revisions and decisions come. */
class StoryInTheDocumentTest {

    private static final Instant FIRST = Samples.RECEIVED;
    private static final Instant SECOND = FIRST.plusSeconds(60);

    private final RealIndex index = new RealIndex();
    private final BulkIndexer indexer =
            new BulkIndexer(index.elasticsearch(), index.installation(), EntryKind::alias, Clock.systemUTC());

    /** Something that is told of a document. */
    private interface Told {
        void of(String name);
    }

    @Test
    void aDocumentHasAStoryOfItsOwnUntilSomethingElseIsDecided() {
        write("a", FIRST);

        assertThat(story("a")).isEqualTo(StoryPlace.own(new DocumentId(index.id("a"))));
    }

    @Test
    void takesOneWriteWhenTheDecisionSaysWhatTheEntrySaysAlready() {
        write("a", FIRST);
        var written = index.written(EntryKind.DOCUMENT);

        decide("a", 1, "story:" + index.id("a"), index.id("a"));

        assertThat(index.written(EntryKind.DOCUMENT)).isEqualTo(written);
    }

    @Test
    void takesOneWriteWhenTheDecisionWasThereFirst() {
        decide("a", 1, "story:x", "x");
        var written = index.written(EntryKind.DOCUMENT);

        write("a", FIRST);

        assertThat(index.written(EntryKind.DOCUMENT)).isEqualTo(written + 1);
        assertThat(story("a")).isEqualTo(new StoryPlace("story:x", "x", true));
    }

    @Test
    void saysTheLatestDecisionInEveryOrderOfRevisionsAndDecisions() {
        List<Told> told = List.of(
                name -> write(name, FIRST),
                name -> write(name, SECOND),
                name -> decide(name, 1, "story:x", "x"),
                name -> decide(name, 2, "story:y", index.id(name)),
                name -> decide(name, 3, "story:x", "z"));
        var orders = orders(told);

        for (int i = 0; i < orders.size(); i++) {
            var name = "p" + i;
            orders.get(i).forEach(one -> one.of(name));

            assertThat(story(name)).as("order %d", i).isEqualTo(new StoryPlace("story:x", "z", true));
            assertThat(stored(name).path("receivedAt").textValue()).isEqualTo(SECOND.toString());
        }
    }

    @Test
    void forgetsADecisionThatWasTakenBackInEveryOrder() {
        var again = SECOND.plusSeconds(60);
        List<Told> told = List.of(
                name -> write(name, FIRST),
                name -> delete(name, SECOND),
                name -> write(name, again),
                name -> decide(name, 1, "story:x", "x"),
                name -> takeBack(name, 2));
        var orders = orders(told);

        for (int i = 0; i < orders.size(); i++) {
            var name = "t" + i;
            orders.get(i).forEach(one -> one.of(name));

            assertThat(story(name)).as("order %d", i).isEqualTo(StoryPlace.own(new DocumentId(index.id(name))));
        }
    }

    @Test
    void aDecisionDoesNotBringADeletedDocumentBack() {
        List<Told> told = List.of(
                name -> write(name, FIRST), name -> delete(name, SECOND), name -> decide(name, 1, "story:x", "x"));
        var orders = orders(told);

        for (int i = 0; i < orders.size(); i++) {
            var name = "d" + i;
            orders.get(i).forEach(one -> one.of(name));

            assertThat(stored(name).isMissingNode()).as("order %d", i).isTrue();
        }
    }

    @Test
    void aDecisionThatComesBetweenTheLookAndTheWriteIsNotLost() {
        index.installation();
        write("other", FIRST);
        var change = new PendingChange(revision("a", FIRST));
        var operations = change.begin(null, StoryPlace.own(change.id()), FIRST);
        decide("a", 1, "story:x", "x");
        var verdicts = new BulkRequests(index.elasticsearch(), EntryKind::alias).send(operations);
        for (int i = 0; i < verdicts.size(); i++) {
            change.settle(operations.get(i), verdicts.get(i));
        }
        change.end(true);

        indexer.write(List.of(change), () -> true);

        assertThat(story("a")).isEqualTo(new StoryPlace("story:x", "x", true));
    }

    @Test
    void aBatchThatIsRepeatedAfterACrashBringsTheDecisionIn() {
        write("other", FIRST);
        var crashed = new PendingChange(revision("a", FIRST));
        new BulkRequests(index.elasticsearch(), EntryKind::alias)
                .send(crashed.begin(null, new StoryPlace("story:old", "old", true), FIRST));

        write("a", FIRST);

        assertThat(story("a")).isEqualTo(StoryPlace.own(crashed.id()));
    }

    @Test
    void aRevisionReplacesTheOneBeforeHoweverOftenThatOnesStoryWasDecided() {
        write("a", FIRST);
        for (int decision = 1; decision < 8; decision++) {
            decide("a", decision, "story:" + decision, "x");
        }

        write("a", FIRST.plusNanos(3_000));

        assertThat(stored("a").path("receivedAt").textValue())
                .isEqualTo(FIRST.plusNanos(3_000).toString());
        assertThat(story("a").id()).isEqualTo("story:7");
    }

    @Test
    void aDeletionCountsHoweverOftenTheStoryWasDecided() {
        write("a", FIRST);
        for (int decision = 1; decision < 8; decision++) {
            decide("a", decision, "story:" + decision, "x");
        }

        delete("a", FIRST.plusNanos(3_000));

        assertThat(stored("a").isMissingNode()).isTrue();
    }

    @Test
    void newTagsKeepTheStoryAndAreKeptByTheNextDecision() {
        var event = Samples.document(index.id("a"), FIRST, 2, 2);
        write("a", FIRST);
        decide("a", 1, "story:x", "x");

        var tagged = Samples.view(Samples.enrichedAgain(event, SECOND));
        indexer.write(List.of(new PendingChange(NewRevision.of(tagged, false))), () -> true);
        assertThat(stored("a").path("title").textValue()).isEqualTo("Enriched again");
        assertThat(story("a").id()).isEqualTo("story:x");

        decide("a", 2, "story:y", "y");
        assertThat(stored("a").path("title").textValue()).isEqualTo("Enriched again");
        assertThat(story("a").id()).isEqualTo("story:y");
    }

    @Test
    void newTagsAreNotLostToADecisionThatComesBetweenTheLookAndTheWrite() {
        var event = Samples.document(index.id("a"), FIRST, 2, 2);
        write("a", FIRST);
        var change = new PendingChange(NewRevision.of(Samples.view(Samples.enrichedAgain(event, SECOND)), false));
        var stored = new StoredDocuments(index.elasticsearch(), EntryKind::alias).read(List.of(change.id()));
        var requests = new BulkRequests(index.elasticsearch(), EntryKind::alias);
        for (var round = 0; round < 2; round++) {
            var operations = change.begin(stored.get(change.id()), StoryPlace.own(change.id()), SECOND);
            decide("a", round + 1, "story:" + round, "x");
            var verdicts = requests.send(operations);
            for (int i = 0; i < verdicts.size(); i++) {
                change.settle(operations.get(i), verdicts.get(i));
            }
            change.end(true);
        }
        assertThat(change.isFinished()).isFalse();

        indexer.write(List.of(change), () -> true);

        assertThat(stored("a").path("title").textValue()).isEqualTo("Enriched again");
        assertThat(story("a").id()).isEqualTo("story:1");
    }

    @Test
    void agreesAfterTwoProcessesWroteAtOnce() {
        for (int round = 0; round < 30; round++) {
            var name = "c" + round;
            var random = new Random(round);
            var revisions = CompletableFuture.runAsync(() -> {
                write(name, FIRST);
                write(name, SECOND);
            });
            var decisions = shuffled(random).stream()
                    .map(decision -> CompletableFuture.runAsync(
                            () -> decide(name, decision, "story:" + decision, "o" + decision)))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(decisions).join();
            revisions.join();

            assertThat(story(name)).isEqualTo(new StoryPlace("story:4", "o4", true));
            assertThat(stored(name).path("receivedAt").textValue()).isEqualTo(SECOND.toString());
        }
    }

    private static List<Integer> shuffled(Random random) {
        var decisions = new ArrayList<>(List.of(1, 2, 3, 4));
        Collections.shuffle(decisions, random);
        return decisions;
    }

    private static List<List<Told>> orders(List<Told> told) {
        if (told.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<Told>>();
        for (var first : told) {
            var others = told.stream().filter(one -> one != first).toList();
            for (var rest : orders(others)) {
                var order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    private NewRevision revision(String name, Instant receivedAt) {
        return NewRevision.of(Samples.view(Samples.document(index.id(name), receivedAt, 2, 2)), false);
    }

    private void write(String name, Instant receivedAt) {
        indexer.write(List.of(new PendingChange(revision(name, receivedAt))), () -> true);
    }

    private void delete(String name, Instant receivedAt) {
        var deletion = Deletion.of(new DocumentId(index.id(name)), receivedAt);
        indexer.write(List.of(new PendingChange(deletion)), () -> true);
    }

    private void decide(String name, long decision, String story, String origin) {
        var entry = StoryEntries.of(Samples.decision(index.id(name), decision, story, origin));
        assertThat(indexer.storeLatest(List.of(new Decided(entry, decision)))).containsExactly("");
    }

    private void takeBack(String name, long decision) {
        indexer.storeLatest(List.of(new Decided(StoryEntries.gone(EntryKind.STORIED, index.id(name)), decision)));
    }

    private JsonNode stored(String name) {
        return index.get(EntryKind.DOCUMENT, name).path("_source");
    }

    private StoryPlace story(String name) {
        var story = stored(name).path("story");
        return new StoryPlace(
                story.path("id").textValue(),
                story.path("origin").textValue(),
                story.path("copy").booleanValue());
    }
}
