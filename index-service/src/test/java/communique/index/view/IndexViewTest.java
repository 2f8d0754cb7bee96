package communique.index.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.DocumentEnriched;
import communique.events.EventJson;
import communique.events.EventSchemas;
import communique.index.Samples;
import communique.index.view.IndexView.Known;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexViewTest {

    private static final Instant NOW = Samples.RECEIVED.plusMillis(100);

    @Test
    void fansADocumentOut() {
        var entries = view(Samples.document("d", Samples.RECEIVED, 2, 2));

        assertThat(entries)
                .extracting(entry -> entry.kind().alias() + " " + entry.id())
                .containsExactly("documents d", "mentions d|m0", "mentions d|m1", "statements d|s0", "statements d|s1");
    }

    @Test
    void makesTheSameEntriesEveryTime() {
        var event = Samples.document("d", Samples.RECEIVED, 3, 2);

        assertThat(view(event)).usingRecursiveComparison().isEqualTo(view(event));
    }

    @Test
    void keepsTheTagsOfADocumentAsFlatArrays() throws IOException {
        var document = json(view(Samples.document("d", Samples.RECEIVED, 2, 1)).get(0));

        assertThat(document.at("/topics").toString())
                .isEqualTo("{\"id\":[\"medtop:20001316\",\"dossier:varenna\"],"
                        + "\"label\":[\"border dispute\",\"Varenna\"],"
                        + "\"path\":[\"politics > international relations > border dispute\",\"Varenna\"],"
                        + "\"score\":[0.61,0.4],\"primary\":[\"medtop:20001316\"],"
                        + "\"dossier\":[\"Varenna\"],\"iptc\":[\"border dispute\"]}");
        assertThat(document.at("/actors/country").toString()).isEqualTo("[\"XA\"]");
        assertThat(document.at("/actors/unknown").toString()).isEqualTo("[\"Alpha 1\"]");
        assertThat(document.at("/places/location").toString()).isEqualTo("[\"12.34,56.78\"]");
        assertThat(document.at("/source/domain").textValue()).isEqualTo("herald.example");
        assertThat(document.at("/warnings/code/0").textValue()).isEqualTo("language-unsupported");
        assertThat(document.at("/statementCount").intValue()).isEqualTo(1);
    }

    @Test
    void keepsEveryTagWithItsEvidenceAsTheEventHasIt() throws IOException {
        var event = Samples.document("d", Samples.RECEIVED, 2, 1);

        var kept = json(view(event).get(0)).path("enriched");

        var tags = EventJson.mapper()
                .<ObjectNode>valueToTree(event)
                .retain("topics", "actors", "places", "statements", "links", "enrichment");
        assertThat(kept).hasToString(tags.toString());
        assertThat(kept.at("/topics/0/evidence/0/text").textValue()).isEqualTo("border");
    }

    @Test
    void tellsHowLongEachStepTook() throws IOException {
        var document = json(view(Samples.document("d", Samples.RECEIVED, 0, 0)).get(0));

        assertThat(document.path("receivedToEnrichedMillis").longValue()).isEqualTo(40);
        assertThat(document.path("enrichedToIndexedMillis").longValue()).isEqualTo(60);
        assertThat(document.path("receivedToIndexedMillis").longValue()).isEqualTo(100);
    }

    @Test
    void countsHowAnActorIsNamedAndAWayItDoesNotKnowAsOther() throws IOException {
        var mention = json(view(Samples.document("d", Samples.RECEIVED, 1, 0)).get(1));

        assertThat(mention.path("by").toString()).isEqualTo("{\"name\":1,\"other\":1}");
        assertThat(mention.at("/actor/id").textValue()).isEqualTo("actor-0");
        assertThat(mention.path("count").intValue()).isEqualTo(2);
        assertThat(mention.path("topics").has("score")).isFalse();
        assertThat(mention.at("/topics/label").toString()).isEqualTo("[\"border dispute\",\"Varenna\"]");
    }

    @Test
    void givesAStatementItsSpeakerAndTheParagraphThatProvesIt() throws IOException {
        var entries = view(Samples.document("d", Samples.RECEIVED, 1, 2));
        var resolved = json(entries.get(2));
        var unresolved = json(entries.get(3));

        assertThat(resolved.path("modality").textValue()).isEqualTo("says");
        assertThat(resolved.path("polarity").textValue()).isEqualTo("positive");
        assertThat(resolved.path("saidOn").textValue()).isEqualTo("2026-03-01");
        assertThat(resolved.path("resolved").booleanValue()).isTrue();
        assertThat(resolved.at("/speaker/role").textValue()).isEqualTo("Minister 0");
        assertThat(resolved.path("context").textValue()).isEqualTo("\"The border is open again,\" Ada Brink said.");
        assertThat(resolved.at("/about/name").toString()).isEqualTo("[\"Zeta 0\",\"ostmark\"]");
        assertThat(unresolved.path("resolved").booleanValue()).isFalse();
        assertThat(unresolved.has("speaker")).isFalse();
    }

    @Test
    void aStatementRepeatsWhenItsDocumentWasPublishedAndItsDossiers() throws IOException {
        var statement = json(view(Samples.document("d", Samples.RECEIVED, 0, 1)).get(1));

        assertThat(statement.path("publishedAt").textValue()).isEqualTo("2026-03-01");
        assertThat(statement.path("dossiers").toString()).isEqualTo("[\"Varenna\"]");
    }

    @Test
    void aStatementOfAnUndatedDocumentIsUndated() throws IOException {
        var tree = EventJson.mapper().valueToTree(Samples.document("d", Samples.RECEIVED, 0, 1));
        ((ObjectNode) tree).putNull("publishedAt").put("publishedAtOrigin", "none");
        var statement = json(view(EventJson.read(EventJson.write(tree), DocumentEnriched.class))
                .get(1));

        assertThat(statement.has("publishedAt")).isFalse();
        assertThat(statement.path("@timestamp").textValue()).isEqualTo(Samples.RECEIVED.toString());
    }

    @Test
    void namesAPairInOneOrderOnly() throws IOException {
        var pairs =
                json(view(Samples.document("d", Samples.RECEIVED, 2, 0)).get(0)).path("pairs");

        assertThat(pairs.path("name").toString()).isEqualTo("[\"Alpha 1 — Zeta 0\"]");
        assertThat(pairs.path("counted").toString()).isEqualTo("[\"3|actor-1|actor-0|Alpha 1|Zeta 0\"]");
    }

    static Stream<Arguments> putsADocumentOnTheTimeLine() {
        return Stream.of(
                argumentSet("a date", "2026-03-01", "stated", "2026-03-01T00:00:00Z"),
                argumentSet("a time", "2026-03-01T22:00:00+02:00", "dateline", "2026-03-01T20:00:00Z"),
                argumentSet("a time without zone", "2026-03-01T22:00:00", "url", "2026-03-01T22:00:00Z"),
                argumentSet("no date", null, "none", Samples.RECEIVED.toString()),
                argumentSet("a guess", "2026-03-01", "inferred", Samples.RECEIVED.toString()),
                argumentSet("the future", "2099-01-01", "stated", Samples.RECEIVED.toString()),
                argumentSet("an impossible zone", "2026-03-01T00:00:00+25:00", "stated", Samples.RECEIVED.toString()),
                argumentSet("a leap second", "2026-02-28T23:59:60Z", "stated", Samples.RECEIVED.toString()),
                argumentSet("no date at all", "yesterday", "stated", Samples.RECEIVED.toString()));
    }

    @ParameterizedTest
    @MethodSource
    void putsADocumentOnTheTimeLine(String publishedAt, String origin, String expected) throws IOException {
        var event = published(publishedAt, origin);

        assertThat(json(view(event).get(0)).path("@timestamp").textValue()).isEqualTo(expected);
    }

    @Test
    void leavesOutAPublicationDateThatIsNone() throws IOException {
        assertThat(json(view(published("yesterday", "stated")).get(0)).has("publishedAt"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"document-enriched", "document-enriched.previous", "document-enriched.next"})
    void readsEveryVersionOfTheEvent(String golden) {
        var event = EventJson.read(EventSchemas.golden(golden), DocumentEnriched.class);

        assertThat(view(event)).extracting(IndexEntry::kind).startsWith(EntryKind.DOCUMENT);
    }

    @Test
    void leavesOutADayOfSpeechThatIsNone() throws IOException {
        var tree = EventJson.mapper().valueToTree(Samples.document("d", Samples.RECEIVED, 1, 1));
        ((ObjectNode) tree.at("/statements/0")).put("saidOn", "last Monday");
        var event = EventJson.read(EventJson.write(tree), DocumentEnriched.class);

        assertThat(json(view(event).get(2)).has("saidOn")).isFalse();
    }

    private static DocumentEnriched published(String publishedAt, String origin) {
        var tree = EventJson.mapper().valueToTree(Samples.document("d", Samples.RECEIVED, 0, 0));
        ((ObjectNode) tree).put("publishedAt", publishedAt).put("publishedAtOrigin", origin);
        return EventJson.read(EventJson.write(tree), DocumentEnriched.class);
    }

    private static List<IndexEntry> view(DocumentEnriched event) {
        return Samples.view(event).entries(new Known(FanOut.of(event), History.NONE, StoryPlace.own(event.id())), NOW);
    }

    private static JsonNode json(IndexEntry entry) throws IOException {
        return EventJson.mapper().readTree(entry.json());
    }
}
