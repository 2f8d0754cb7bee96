package communique.newsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class ReadApiTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI desk;

    @Test
    void findsWordsAndMarksThem() throws Exception {
        var page = get("/api/search?q=sanctions");

        assertThat(page.path("total").asLong()).isPositive();
        var pieces = page.at("/documents/0/fragments/0");
        assertThat(StreamSupport.stream(pieces.spliterator(), false)).anySatisfy(piece -> {
            assertThat(piece.path("hit").asBoolean()).isTrue();
            assertThat(piece.path("text").asText()).isEqualToIgnoringCase("sanctions");
        });
    }

    @Test
    void goesThroughAllDocumentsPartByPart() throws Exception {
        var seen = new HashSet<String>();
        var next = "";
        do {
            var page = get("/api/search?from=2000-01-01&source=Straits+Wire&source=Lagan+Gazette&size=7"
                    + (next.isEmpty() ? "" : "&after=" + next));
            page.path("documents")
                    .forEach(document ->
                            assertThat(seen.add(document.path("id").asText())).isTrue());
            next = page.path("next").asText("");
            assertThat(seen).hasSizeLessThanOrEqualTo((int) page.path("total").asLong());
            if (next.isEmpty() || next.equals("null")) {
                assertThat(seen).hasSize((int) page.path("total").asLong());
                return;
            }
        } while (true);
    }

    @Test
    void everyFilterNarrowsTheFound() throws Exception {
        var all = get("/api/search?size=1").path("total").asLong();
        for (var filter : new String[] {
            "dossier=Northern+pipeline",
            "topic=medtop:20000642",
            "topic=economic+sanction",
            "actor=ines-valdor",
            "actorCountry=OM",
            "placeCountry=OM",
            "source=Straits+Wire",
            "box=52,69,50,73",
            "to=2020-01-01"
        }) {
            assertThat(get("/api/search?size=1&" + filter).path("total").asLong())
                    .as(filter)
                    .isLessThan(all);
        }
        assertThat(get("/api/search?size=1&topic=medtop:20000642").path("total"))
                .isEqualTo(get("/api/search?size=1&topic=economic+sanction").path("total"));
    }

    @Test
    void tellsWhereActorsComeFromAndWherePlacesLie() throws Exception {
        var facets = get("/api/facets");

        assertThat(facets.path("actorCountry").findValuesAsText("value")).contains("KZ", "CH");
        assertThat(facets.path("placeCountry").findValuesAsText("value")).contains("KZ", "CH");
        assertThat(get("/api/search?size=1&actorCountry=KZ").path("total").asLong())
                .isPositive()
                .isLessThan(
                        get("/api/search?size=1&placeCountry=KZ").path("total").asLong());
    }

    @Test
    void showsADocumentAsItCameIn() throws Exception {
        var original = get("/api/documents/desk-3/original");

        assertThat(original.path("content").asText()).startsWith("Home | World").contains("Ostmark has begun");
        assertThat(original.path("mediaType").asText()).isEqualTo("text/plain");
        assertThat(original.path("receivedAt"))
                .isEqualTo(get("/api/documents/desk-3").path("receivedAt"));
    }

    @Test
    void listsTheRevisionsOfADocumentNewestFirst() throws Exception {
        var revisions = get("/api/documents/desk-0/revisions");

        assertThat(revisions.findValuesAsText("receivedAt")).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(revisions.at("/2/title").asText()).isEqualTo("Varenna and Ostmark in talks");
        assertThat(get("/api/documents/desk-0").path("earlierRevisions").asInt())
                .isEqualTo(2);
        assertThat(get("/api/documents/desk-1/revisions")).hasSize(1);
    }

    @Test
    void aDocumentSaysThatAFeedTookItBack() throws Exception {
        var taken = get("/api/documents/desk-1").path("withdrawn");

        assertThat(taken.path("feed").asText()).isEqualTo("Lagan Gazette");
        assertThat(taken.path("at").asText()).startsWith("20");
        assertThat(get("/api/documents/desk-0").path("withdrawn").isNull()).isTrue();
    }

    @Test
    void aFacetStillOffersItsOtherValues() throws Exception {
        var facets = get("/api/facets?source=Straits+Wire");

        assertThat(facets.path("source").size()).isGreaterThan(1);
        assertThat(facets.at("/actor/0/label").asText())
                .isNotEqualTo(facets.at("/actor/0/value").asText());
    }

    @Test
    void theTimelineCountsEveryDocumentOnce() throws Exception {
        var timeline = get("/api/timeline?q=border");
        var counted = StreamSupport.stream(timeline.path("spans").spliterator(), false)
                .mapToLong(span -> span.path("documents").asLong())
                .sum();

        assertThat(counted)
                .isEqualTo(get("/api/search?q=border&size=1").path("total").asLong());
    }

    @Test
    void aCellOfTheMapLeadsToItsDocuments() throws Exception {
        for (var cell : get("/api/map")) {
            var box = URLEncoder.encode(cell.path("box").asText(), StandardCharsets.UTF_8);
            assertThat(get("/api/search?size=1&box=" + box).path("total").asLong())
                    .isEqualTo(cell.path("documents").asLong());
            assertThat(cell.path("names")).isNotEmpty();
        }
    }

    @Test
    void aDocumentComesWithTheWordsThatEarnedItsTags() throws Exception {
        var document = get("/api/documents/desk-0");
        var body = document.path("body").asText();

        assertThat(document.path("actors")).isNotEmpty();
        for (var actor : document.path("actors")) {
            for (var mention : actor.path("mentions")) {
                assertThat(body.substring(
                                mention.path("start").asInt(),
                                mention.path("end").asInt()))
                        .isEqualTo(mention.path("text").asText());
            }
        }
    }

    @Test
    void relatedDocumentsAreOthers() throws Exception {
        var related = get("/api/documents/desk-1/related?size=5").path("documents");

        assertThat(related)
                .hasSize(5)
                .noneMatch(document -> document.path("id").asText().equals("desk-1"));
    }

    @Test
    void anActorHasNamesRolesAndCompany() throws Exception {
        var actor = get("/api/actors/ada-brink");

        assertThat(actor.path("name").asText()).isEqualTo("Ada Brink");
        assertThat(actor.at("/roles/0/role").asText()).isEqualTo("Foreign Minister of Varenna");
        assertThat(actor.path("names").toString()).contains("Brink");
        assertThat(actor.path("namedWith")).isNotEmpty();
        assertThat(actor.path("statements").asLong())
                .isEqualTo(
                        get("/api/statements?speaker=ada-brink").path("total").asLong());
    }

    @Test
    void statementsAreNarrowedBySpeakerAndDossier() throws Exception {
        var all = get("/api/statements").path("total").asLong();
        var hers = get("/api/statements?speaker=ada-brink&dossier=Straits+treaty");

        assertThat(hers.path("total").asLong()).isPositive().isLessThan(all);
        assertThat(hers.path("statements"))
                .allMatch(said -> said.at("/speaker/id").asText().equals("ada-brink"));
        assertThat(get("/api/statements?resolved=false").path("statements"))
                .allMatch(said -> said.path("speaker").isNull());
    }

    @Test
    void theNetworkAddsUpWhatTheDocumentsSay() throws Exception {
        var said = new ArrayList<JsonNode>();
        for (var hit :
                get("/api/search?actor=tomas-kerr&source=Straits+Wire&size=100").path("documents")) {
            get("/api/documents/" + hit.path("id").asText()).path("links").forEach(said::add);
        }
        var expected = said.stream()
                .filter(link -> pair(link).contains("tomas-kerr"))
                .collect(Collectors.groupingBy(ReadApiTest::pair));

        var links =
                get("/api/network?with=tomas-kerr&source=Straits+Wire&size=100").path("links");

        assertThat(links).isNotEmpty().hasSize(expected.size()).allSatisfy(link -> {
            var together = expected.get(pair(link)).stream()
                    .mapToLong(one -> one.path("sentences").asLong());
            assertThat(link.path("sentences").asLong()).isEqualTo(together.sum());
            assertThat(link.path("documents").asInt())
                    .isEqualTo(expected.get(pair(link)).size());
        });
        assertThat(links).extracting(link -> -link.path("sentences").asInt()).isSorted();
    }

    private static String pair(JsonNode link) {
        return Stream.of("a", "b").map(end -> link.path(end).asText()).sorted().collect(Collectors.joining(" "));
    }

    @Test
    void thePipelineTellsRatesAndLatencies() throws Exception {
        var pipeline = get("/api/pipeline");

        assertThat(pipeline.at("/services/0/status").asText()).isEqualTo("UP");
        assertThat(pipeline.at("/figures/latencies/2/p95").asDouble()).isPositive();
        assertThat(pipeline.at("/figures/reasons/0/value").asText()).isEqualTo("unreadable-event");
    }

    @Test
    void theAuditFindsEveryReceivedDocument() throws Exception {
        var report = get("/api/audit");

        assertThat(report.path("received").asLong()).isGreaterThanOrEqualTo(DeskResource.ARTICLES);
        assertThat(report.path("found").asLong() + report.path("refused").asLong())
                .isEqualTo(report.path("received").asLong());
        assertThat(report.path("clean").asBoolean()).isTrue();
    }

    static Stream<Arguments> refusesWhatItCannotUseAndSaysWhy() {
        return Stream.of(
                Arguments.argumentSet(
                        "page too large", "/api/search?size=101", "'size' must be a number from 1 to 100"),
                Arguments.argumentSet("no number", "/api/search?size=ten", "'size'"),
                Arguments.argumentSet("long text", "/api/search?q=" + "x".repeat(501), "'q' must have 500"),
                Arguments.argumentSet("no date", "/api/timeline?from=yesterday", "'from' must be a date"),
                Arguments.argumentSet("no such day", "/api/timeline?to=2026-02-30", "'to' must be a date"),
                Arguments.argumentSet("end before start", "/api/search?from=2026-02-02&to=2026-01-01", "before 'to'"),
                Arguments.argumentSet("no cursor", "/api/search?after=zzz", "'after' must be the 'next'"),
                Arguments.argumentSet("other cursor", "/api/search?after=WzFd", "leave out 'after'"),
                Arguments.argumentSet("no box", "/api/map?box=1,2,3", "'box' must be"),
                Arguments.argumentSet("no facet", "/api/facets?facet=colour", "'facet' must be one of"),
                Arguments.argumentSet("no order", "/api/search?sort=random", "'sort' must be one of"),
                Arguments.argumentSet("no kind", "/api/statements?kind=sung", "'kind' must be one of"),
                Arguments.argumentSet(
                        "no such parameter", "/api/search?dateFrom=2026-01-01", "no parameter 'dateFrom'"),
                Arguments.argumentSet(
                        "a parameter where none is taken", "/api/pipeline?q=x", "this address takes none"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatItCannotUseAndSaysWhy(String path, String advice) throws Exception {
        var answer = send("GET", path, null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(advice);
    }

    @Test
    void unknownDocumentsAndActorsAreNotFound() throws Exception {
        assertThat(send("GET", "/api/documents/nobody", null).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/api/documents/nobody/original", null).statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/api/documents/nobody/revisions", null).statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/api/actors/nobody", null).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nothing, 404",
        "GET, /nothing/here, 404",
        "PUT, /api/search, 405",
        "GET, /api/documents, 405",
        "POST, /api/search, 405",
        "GET, /api/documents/fetch, 405",
        "PATCH, /api/actors/x, 405"
    })
    void whatIsNotThereIsAProblemAsWell(String method, String path, int status) throws Exception {
        var answer = send(method, path, null);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(EventJson.mapper().readTree(answer.body()).path("detail").asText())
                .contains("/q/openapi");
    }

    @Test
    void aDocumentOnItsWayIsNoError() throws Exception {
        assertThat(get("/api/documents/nobody/journey").path("searchable").asBoolean())
                .isFalse();
        assertThat(get("/api/documents/desk-0/journey")
                        .path("receivedToIndexedMillis")
                        .asLong())
                .isPositive();
    }

    @Test
    void oddSearchesAreJustWords() throws Exception {
        for (var odd : new String[] {"\"", "((", "*", "a~9999", "{\"query\":{}}", "title:x AND", "<script>"}) {
            var answer = send("GET", "/api/search?q=" + URLEncoder.encode(odd, StandardCharsets.UTF_8), null);
            assertThat(answer.statusCode()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void whatTheServicesAnswerIsHandedOn() throws Exception {
        var answer = send("POST", "/api/documents", "{\"content\":\" \"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("send 'content'");
    }

    @Test
    void tryingTagsWithoutStoring() throws Exception {
        var answer = send("POST", "/api/try", "{\"content\":\"Talks in Geneva.\",\"id\":\"tried\"}");

        assertThat(EventJson.mapper()
                        .readTree(answer.body())
                        .at("/places/0/name")
                        .asText())
                .isEqualTo("Geneva");
        assertThat(send("GET", "/api/documents/tried", null).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesOfOtherOriginsMayNotWrite() throws Exception {
        var request = HttpRequest.newBuilder(desk.resolve("/api/try"))
                .header("Content-Type", "application/json")
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.ofString("{\"content\":\"x\"}"))
                .build();

        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void thePageMayLoadNothingFromElsewhere() throws Exception {
        var headers = send("GET", "/", null).headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private JsonNode get(String path) throws Exception {
        var answer = send("GET", path, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return EventJson.mapper().readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(desk.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
