package communique.index.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communique.events.DocumentId;
import communique.events.EventJson;
import communique.index.RealIndex;
import communique.index.Samples;
import communique.index.bulk.Change.Deletion;
import communique.index.bulk.Change.NewRevision;
import communique.index.install.Installation;
import communique.index.view.EntryKind;
import communique.index.view.IndexView;
import communique.index.view.StoryPlace;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkIndexerTest {

    private static final Instant FIRST = Samples.RECEIVED;
    private static final Instant SECOND = FIRST.plusSeconds(60);

    private final RealIndex index = new RealIndex();
    private final Installation installation = index.installation();
    private final BulkIndexer indexer =
            new BulkIndexer(index.elasticsearch(), installation, EntryKind::alias, Clock.systemUTC());

    @Test
    void storesADocumentWithEverythingThatItFansOutTo() {
        write(revision("a", FIRST, 2, 3));

        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("a");
        assertThat(index.ids(EntryKind.MENTION)).containsExactly("a|m0", "a|m1");
        assertThat(index.ids(EntryKind.STATEMENT)).containsExactly("a|s0", "a|s1", "a|s2");
        assertThat(index.get(EntryKind.MENTION, "a|m1").path("_version").longValue())
                .isEqualTo(1772442930123456L);
    }

    @Test
    void writesNothingWhenTheSameComesAgain() {
        write(revision("a", FIRST, 2, 3));
        var written = index.written(EntryKind.STATEMENT);

        write(revision("a", FIRST, 2, 3));

        assertThat(index.written(EntryKind.STATEMENT)).isEqualTo(written);
        assertThat(index.ids(EntryKind.STATEMENT)).hasSize(3);
    }

    @Test
    void removesWhatAnOlderRevisionFannedOutTo() {
        write(revision("a", FIRST, 4, 3));

        write(revision("a", SECOND, 1, 0));

        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("a");
        assertThat(index.ids(EntryKind.MENTION)).containsExactly("a|m0");
        assertThat(index.ids(EntryKind.STATEMENT)).isEmpty();
        assertThat(index.get(EntryKind.MENTION, "a|m0").at("/_version").longValue())
                .isEqualTo(versionOf(SECOND));
    }

    @Test
    void removesTheStaleEntriesOfAReplacementThatBrokeOff() {
        write(revision("a", FIRST, 4, 0));
        var replacement = new PendingChange(revision("a", SECOND, 1, 0));
        var stored = new StoredDocuments(index.elasticsearch(), EntryKind::alias).read(List.of(replacement.id()));
        var documentAlone =
                replacement.begin(stored.get(replacement.id()), StoryPlace.own(replacement.id()), SECOND).stream()
                        .filter(Operation::isDocument)
                        .toList();
        new BulkRequests(index.elasticsearch(), EntryKind::alias).send(documentAlone);
        assertThat(index.ids(EntryKind.MENTION)).hasSize(4);

        write(revision("a", SECOND, 1, 0));

        assertThat(index.ids(EntryKind.MENTION)).containsExactly("a|m0");
    }

    @Test
    void keepsTheNewestWhateverComesFirst() {
        write(revision("a", SECOND, 1, 0));

        write(revision("a", FIRST, 4, 3));

        assertThat(index.ids(EntryKind.MENTION)).containsExactly("a|m0");
        assertThat(index.ids(EntryKind.STATEMENT)).isEmpty();
        assertThat(index.get(EntryKind.DOCUMENT, "a").at("/_version").longValue())
                .isEqualTo(versionOf(SECOND));
    }

    @Test
    void takesBackWhatItWroteWhenANewerRevisionWasFaster() {
        write(revision("other", FIRST, 0, 0));
        var late = new PendingChange(revision("a", FIRST, 4, 0));
        var operations = late.begin(null, StoryPlace.own(late.id()), FIRST);
        write(revision("a", SECOND, 1, 0));
        var requests = new BulkRequests(index.elasticsearch(), EntryKind::alias);
        var verdicts = requests.send(operations);
        for (int i = 0; i < operations.size(); i++) {
            late.settle(operations.get(i), verdicts.get(i));
        }
        late.end(true);
        assertThat(late.isFinished()).isFalse();

        indexer.write(List.of(late), () -> true);

        assertThat(index.ids(EntryKind.MENTION)).containsExactly("a|m0");
        assertThat(index.get(EntryKind.DOCUMENT, "a").at("/_version").longValue())
                .isEqualTo(versionOf(SECOND));
    }

    @Test
    void deletesADocumentWithEverythingThatItFannedOutTo() {
        write(revision("a", FIRST, 3, 2), revision("b", FIRST, 1, 1));

        write(Deletion.of(new DocumentId(index.id("a")), SECOND));

        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("b");
        assertThat(index.ids(EntryKind.MENTION)).containsExactly("b|m0");
        assertThat(index.ids(EntryKind.STATEMENT)).containsExactly("b|s0");
    }

    @Test
    void doesNotBringBackWhatIsDeletedWhenAnOlderRevisionComesLate() {
        write(Deletion.of(new DocumentId(index.id("a")), SECOND));

        write(revision("a", FIRST, 3, 2));

        assertThat(index.ids(EntryKind.DOCUMENT)).isEmpty();
        assertThat(index.ids(EntryKind.MENTION)).isEmpty();
        assertThat(index.ids(EntryKind.STATEMENT)).isEmpty();
    }

    @Test
    void doesNotDeleteARevisionThatIsNewerThanTheDeletion() {
        write(revision("a", SECOND, 2, 2));

        write(Deletion.of(new DocumentId(index.id("a")), FIRST));

        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("a");
        assertThat(index.ids(EntryKind.MENTION)).hasSize(2);
    }

    @Test
    void takesNewTagsForTheSameRevisionAndIgnoresOlderOnes() {
        var event = Samples.document(index.id("a"), FIRST, 4, 3);
        var again = Samples.enrichedAgain(event, FIRST.plusSeconds(5));
        write(NewRevision.of(Samples.view(event), false));

        write(NewRevision.of(Samples.view(again), false));
        write(NewRevision.of(Samples.view(event), false));

        assertThat(index.get(EntryKind.DOCUMENT, "a").at("/_source/title").textValue())
                .isEqualTo("Enriched again");
        assertThat(index.ids(EntryKind.MENTION)).containsExactly("a|m0");
        assertThat(index.ids(EntryKind.STATEMENT)).containsExactly("a|s0");
    }

    @Test
    void writesNothingWhenTheSameTagsOfTheSameRevisionComeAgain() {
        var event = Samples.document(index.id("a"), FIRST, 4, 3);
        write(NewRevision.of(Samples.view(event), false));
        var written = index.get(EntryKind.DOCUMENT, "a").at("/_seq_no").longValue();

        write(NewRevision.of(Samples.view(Samples.repeated(event, FIRST.plusSeconds(5))), false));

        assertThat(index.get(EntryKind.DOCUMENT, "a").at("/_seq_no").longValue())
                .isEqualTo(written);
        assertThat(index.ids(EntryKind.MENTION)).hasSize(4);
    }

    @Test
    void keepsWhatADocumentSaidBefore() {
        var third = SECOND.plusSeconds(60);
        write(revision("a", FIRST, 1, 1));
        write(revision("a", SECOND, 1, 1));
        write(NewRevision.of(
                Samples.view(Samples.enrichedAgain(Samples.document(index.id("a"), SECOND, 1, 1), third)), false));

        write(revision("a", third, 0, 0), revision("new", third, 0, 0));

        var past = index.get(EntryKind.DOCUMENT, "a").at("/_source/past");
        assertThat(past.findValuesAsText("receivedAt")).containsExactly(SECOND.toString(), FIRST.toString());
        assertThat(past.findValuesAsText("title")).containsExactly("Enriched again", "Border of " + index.id("a"));
        assertThat(past.at("/1/body").textValue()).startsWith("Varenna and Ostmark talked.");
        assertThat(index.get(EntryKind.DOCUMENT, "new").at("/_source").has("past"))
                .isFalse();
    }

    @Test
    void keepsARevisionThatIsReplacedWithinOneBatch() {
        var third = SECOND.plusSeconds(60);
        var all = new PendingChange(revision("a", third, 0, 0))
                .after(new PendingChange(revision("a", SECOND, 2, 0))
                        .after(new PendingChange(revision("a", FIRST, 1, 0))));

        indexer.write(List.of(all), () -> true);

        assertThat(index.get(EntryKind.DOCUMENT, "a").at("/_source/past").findValuesAsText("receivedAt"))
                .containsExactly(SECOND.toString(), FIRST.toString());
    }

    @Test
    void forgetsWhatADocumentSaidBeforeItWasDeleted() {
        var third = SECOND.plusSeconds(60);
        var deletion = Deletion.of(new DocumentId(index.id("a")), SECOND);
        write(revision("a", FIRST, 1, 1));
        write(deletion);

        var back = new PendingChange(revision("a", third, 1, 1))
                .after(new PendingChange(deletion).after(new PendingChange(revision("a", FIRST, 1, 1))));
        indexer.write(List.of(back), () -> true);

        assertThat(index.get(EntryKind.DOCUMENT, "a").at("/_source").has("past"))
                .isFalse();
    }

    @Test
    void refusesADocumentAsAWholeAndItsNeighboursNotAtAll() {
        write(revision("bad", FIRST, 1, 1));
        var bad = new PendingChange(NewRevision.of(unindexable("bad", SECOND), false));
        var changes = new ArrayList<>(List.of(new PendingChange(revision("a", FIRST, 1, 1)), bad));
        changes.add(new PendingChange(revision("b", FIRST, 1, 1)));

        indexer.write(changes, () -> true);

        assertThat(bad.refusal()).startsWith("mentions: document_parsing_exception");
        assertThat(changes)
                .extracting(PendingChange::refusal)
                .filteredOn(refusal -> refusal == null)
                .hasSize(2);
        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("a", "b");
        assertThat(index.ids(EntryKind.MENTION)).containsExactly("a|m0", "b|m0");
        assertThat(index.ids(EntryKind.STATEMENT)).containsExactly("a|s0", "b|s0");
    }

    @Test
    void refusesADocumentThatNoEntriesCanBeMadeOf() {
        var odd = new PendingChange(NewRevision.of(event("odd", "\"links\":[{\"a\":null,\"b\":null}]"), false));

        indexer.write(List.of(odd, new PendingChange(revision("a", FIRST, 1, 1))), () -> true);

        assertThat(odd.refusal()).startsWith("no entries can be made");
        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("a");
    }

    @Test
    void indexesADocumentWithHalfACharacterInIt() {
        write(NewRevision.of(event("half", "\"title\":\"half \\ud83d a character\""), false));

        assertThat(index.get(EntryKind.DOCUMENT, "half").at("/_source/title").textValue())
                .startsWith("half ");
    }

    @Test
    void takesARefusedRevisionWhenItIsSentAgainAndTheCauseIsGone() {
        indexer.write(List.of(new PendingChange(NewRevision.of(unindexable("bad", FIRST), false))), () -> true);

        write(NewRevision.of(Samples.view(Samples.document(index.id("bad"), FIRST, 2, 1)), true));

        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("bad");
        assertThat(index.ids(EntryKind.MENTION)).hasSize(2);
        assertThat(index.ids(EntryKind.STATEMENT)).hasSize(1);
    }

    @Test
    void holdsWhileTheIndexIsClosedAndGoesOnAfterwards() {
        write(revision("a", FIRST, 1, 1));
        index.call("POST", "/statements/_close", null);
        var change = new PendingChange(revision("b", FIRST, 1, 1));

        assertThatThrownBy(() -> indexer.write(List.of(change), () -> true))
                .isInstanceOf(ElasticsearchBusyException.class)
                .hasMessageContaining("index_closed_exception");
        index.call("POST", "/statements/_open", null);
        indexer.write(List.of(change), () -> true);

        assertThat(change.refusal()).isNull();
        assertThat(index.ids(EntryKind.STATEMENT)).containsExactly("a|s0", "b|s0");
    }

    @Test
    void holdsWhileWritesAreBlockedAndWhileTheDiskIsFull() {
        write(revision("a", FIRST, 1, 1));
        for (var block : List.of("index.blocks.write", "index.blocks.read_only_allow_delete")) {
            index.setting(EntryKind.DOCUMENT, block, true);
            var change = new PendingChange(revision("b", FIRST.plusSeconds(block.length()), 1, 1));

            assertThatThrownBy(() -> indexer.write(List.of(change), () -> true))
                    .isInstanceOf(ElasticsearchBusyException.class)
                    .hasMessageContaining("cluster_block_exception");
            index.setting(EntryKind.DOCUMENT, block, false);
            indexer.write(List.of(change), () -> true);

            assertThat(change.refusal()).isNull();
        }
        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("a", "b");
    }

    @Test
    void makesAnIndexAnewThatWasDeletedInItsBack() {
        write(revision("a", FIRST, 1, 1));
        var name = index.call("GET", "/_alias/documents", null).fieldNames().next();
        index.call("DELETE", "/" + name, null);
        var change = new PendingChange(revision("b", FIRST, 1, 1));

        assertThatThrownBy(() -> indexer.write(List.of(change), () -> true))
                .isInstanceOf(ElasticsearchBusyException.class)
                .hasMessageContaining("index_not_found");
        indexer.write(List.of(change), () -> true);

        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("b");
        assertThat(installation.wasEmpty()).isTrue();
    }

    @Test
    void sendsNothingOnceThePartitionsHaveMoved() {
        assertThatThrownBy(() -> indexer.write(List.of(new PendingChange(revision("a", FIRST, 1, 1))), () -> false))
                .isInstanceOf(IllegalStateException.class);

        assertThat(index.ids(EntryKind.DOCUMENT)).isEmpty();
    }

    private void write(Change... changes) {
        indexer.write(Arrays.stream(changes).map(PendingChange::new).toList(), () -> true);
    }

    private NewRevision revision(String id, Instant receivedAt, int actors, int statements) {
        return NewRevision.of(Samples.view(Samples.document(index.id(id), receivedAt, actors, statements)), false);
    }

    private IndexView event(String id, String field) {
        var json = "{\"id\":\"%s\",\"revision\":\"r\",\"receivedAt\":\"%s\",\"body\":\"text\",%s}"
                .formatted(index.id(id), FIRST, field);
        return IndexView.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static long versionOf(Instant receivedAt) {
        return Deletion.of(new DocumentId("x"), receivedAt).version();
    }

    /** One of its mentions has a number in it that Elasticsearch does not take. */
    private IndexView unindexable(String id, Instant receivedAt) {
        var json =
                new String(EventJson.write(Samples.document(index.id(id), receivedAt, 1, 1)), StandardCharsets.UTF_8);
        var broken = json.replace("\"salience\":0.9", "\"salience\":1e999");
        return IndexView.read(broken.getBytes(StandardCharsets.UTF_8));
    }
}
