package communique.index.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.index.RealIndex;
import communique.index.Samples;
import communique.index.bulk.Change.NewRevision;
import communique.index.view.EntryKind;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.stack.testing.ScriptedElasticsearch;
import communique.stack.testing.ScriptedElasticsearch.Reply;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the indexer makes of answers that a healthy Elasticsearch does not give. */
class UnwillingElasticsearchTest {

    private final RealIndex index = new RealIndex();
    private final ScriptedElasticsearch scripted = new ScriptedElasticsearch();
    private final ElasticsearchGateway connection = RealIndex.connect(scripted.url());
    private final BulkIndexer indexer =
            new BulkIndexer(connection, RealIndex.installation(connection), EntryKind::alias, Clock.systemUTC());

    @AfterEach
    void close() throws IOException {
        connection.close();
        scripted.close();
    }

    static Stream<Arguments> holdsTheBatchAndWritesItLater() {
        return Stream.of(
                argumentSet("too many requests", 429, "es_rejected_execution_exception"),
                argumentSet("bad gateway", 502, "x"),
                argumentSet("unavailable", 503, "cluster_manager_not_discovered"),
                argumentSet("gateway timeout", 504, "x"),
                argumentSet("key revoked", 401, "security_exception"),
                argumentSet("role taken away", 403, "security_exception"),
                argumentSet("wrong address", 404, "x"),
                argumentSet("method not allowed", 405, "x"));
    }

    @ParameterizedTest
    @MethodSource
    void holdsTheBatchAndWritesItLater(int status, String type) {
        scripted.thenStatus(status, type);
        var changes = changes(3);

        assertThatThrownBy(() -> indexer.write(changes, () -> true))
                .isInstanceOf(ElasticsearchBusyException.class)
                .hasMessageContaining("Elasticsearch");
        indexer.write(changes, () -> true);

        assertThat(changes).extracting(PendingChange::refusal).containsOnlyNulls();
        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("d0", "d1", "d2");
        assertThat(scripted.bulks()).hasSize(2);
    }

    @Test
    void holdsTheBatchWhenAProxyAnswersWithAPage() {
        scripted.then(body -> new Reply(503, "<html>no server</html>"));
        var changes = changes(2);

        assertThatThrownBy(() -> indexer.write(changes, () -> true)).hasMessageContaining("HTTP 503");
        indexer.write(changes, () -> true);

        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(2);
    }

    @Test
    void writesNothingTwiceWhenTheAnswerIsLost() {
        scripted.thenLoseTheAnswer();
        var changes = changes(3);

        assertThatThrownBy(() -> indexer.write(changes, () -> true)).isInstanceOf(ElasticsearchBusyException.class);
        var written = index.written(EntryKind.DOCUMENT);
        indexer.write(changes, () -> true);

        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(3);
        assertThat(index.written(EntryKind.DOCUMENT)).isEqualTo(written);
        assertThat(index.ids(EntryKind.MENTION)).hasSize(3);
    }

    @Test
    void sendsOnlyWhatWasTurnedAwayAgain() {
        var changes = changes(10);
        indexer.write(List.of(), () -> true);
        var before = index.written(EntryKind.DOCUMENT);
        for (int i = 0; i < 20; i++) {
            scripted.thenTurnAwayEveryOther(429, "es_rejected_execution_exception");
        }

        for (int i = 0; i < 20; i++) {
            try {
                indexer.write(changes, () -> true);
            } catch (ElasticsearchBusyException e) {
                assertThat(e).hasMessageContaining("429");
            }
        }
        indexer.write(changes, () -> true);

        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(10);
        assertThat(index.ids(EntryKind.MENTION)).hasSize(10);
        assertThat(index.written(EntryKind.DOCUMENT)).isEqualTo(before + 10);
        var lines = scripted.bulks().stream().map(String::length).toList();
        assertThat(lines).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @Test
    void givesUpOnTheOneDocumentAtWhichElasticsearchAlwaysFails() {
        scripted.alwaysFailAt(index.id("d3"), 500, "null_pointer_exception");
        var changes = changes(8);

        for (int i = 0; i < 30 && !changes.stream().allMatch(PendingChange::isFinished); i++) {
            try {
                indexer.write(changes, () -> true);
            } catch (ElasticsearchBusyException e) {
                assertThat(e).hasMessageContaining("null_pointer_exception (500)");
            }
        }

        assertThat(changes).allMatch(PendingChange::isFinished);
        assertThat(changes).filteredOn(PendingChange::isGivenUp).hasSize(1);
        assertThat(changes.get(3).refusal()).startsWith("failed 10 times: Elasticsearch: null_pointer_exception");
        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(7).doesNotContain("d3");
    }

    @Test
    void findsTheOneThatSpoilsTheWholeRequest() {
        for (int i = 0; i < 50; i++) {
            scripted.then(body -> body.contains("d3|m0\"")
                    ? new Reply(
                            400,
                            "{\"error\":{\"type\":\"illegal_argument_exception\",\"reason\":\"d3\"},\"status\":400}")
                    : scripted.forward("POST", "/_bulk?require_alias=true", body));
        }
        var changes = changes(8);

        indexer.write(changes, () -> true);

        assertThat(changes).filteredOn(change -> change.refusal() != null).hasSize(1);
        assertThat(changes.get(3).refusal()).startsWith("mentions: illegal_argument_exception");
        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(7).doesNotContain("d3");
        assertThat(index.ids(EntryKind.MENTION)).hasSize(7);
    }

    @Test
    void halvesARequestThatIsTooLarge() {
        scripted.then(body -> new Reply(413, "")).then(body -> new Reply(413, ""));
        var changes = changes(8);

        indexer.write(changes, () -> true);

        assertThat(changes).extracting(PendingChange::refusal).containsOnlyNulls();
        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(8);
    }

    @Test
    void deletesTheDocumentLastSoThatABrokenDeletionCanBeFinished() {
        indexer.write(changes(1), () -> true);
        var deletion = Change.Deletion.of(changes(1).get(0).id(), Instant.parse("2199-01-01T00:00:00Z"));
        scripted.then(body -> {
                    assertThat(body).contains("d0|m0").doesNotContain("\"_id\":\"" + index.id("d0") + "\"");
                    return scripted.forward("POST", "/_bulk?require_alias=true", body);
                })
                .thenStatus(503, "x");
        assertThatThrownBy(() -> indexer.write(List.of(new PendingChange(deletion)), () -> true))
                .isInstanceOf(ElasticsearchBusyException.class);
        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("d0");

        indexer.write(List.of(new PendingChange(deletion)), () -> true);

        assertThat(index.ids(EntryKind.DOCUMENT)).isEmpty();
        assertThat(index.ids(EntryKind.MENTION)).isEmpty();
    }

    @Test
    void saysThatNobodyListens() {
        var nowhere = RealIndex.connect("http://127.0.0.1:1");
        var indexing = new BulkIndexer(nowhere, RealIndex.installation(nowhere), EntryKind::alias, Clock.systemUTC());

        assertThatThrownBy(() -> indexing.write(changes(1), () -> true))
                .isInstanceOf(ElasticsearchBusyException.class)
                .hasMessage("Elasticsearch: Connection refused");
    }

    @Test
    void keepsABulkRequestFarBelowTheLimitOfElasticsearch() {
        var operations = IntStream.range(0, 5)
                .mapToObj(i -> new Operation(
                        Operation.Action.STORE,
                        EntryKind.REJECTION,
                        "r" + i,
                        ("{\"event\":\"" + "x".repeat(4_000_000) + "\"}").getBytes(),
                        Operation.VersionGuard.NONE))
                .toList();
        indexer.write(List.of(), () -> true);

        var verdicts = new BulkRequests(connection, EntryKind::alias).send(operations);

        assertThat(verdicts).hasSize(5).allMatch(verdict -> verdict instanceof BulkVerdict.Written);
        assertThat(scripted.bulks())
                .hasSize(3)
                .allMatch(body -> body.length() < BulkRequests.LONGEST_BODY_BYTES + 1000);
    }

    private List<PendingChange> changes(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Samples.document(index.id("d" + i), Samples.RECEIVED, 1, 0))
                .map(event -> new PendingChange(NewRevision.of(Samples.view(event), false)))
                .toList();
    }
}
