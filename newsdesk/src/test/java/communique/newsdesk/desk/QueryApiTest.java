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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The query language of the desk, from the address to what is found. */
@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class QueryApiTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI desk;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "dossier:\"Straits treaty\"     | dossier=Straits+treaty",
                "dossier:straits                | dossier=Straits+treaty",
                "topic:\"economic sanction\"    | topic=economic+sanction",
                "source:\"Straits Wire\"        | source=Straits+Wire",
                "source:(wire OR gazette)       | source=Straits+Wire&source=Lagan+Gazette",
                "lang:English                   | language=en",
                "in:2026-11                     | from=2026-11-01&to=2026-11-30",
                "from:2026-11                   | from=2026-11-01",
            })
    void fieldsOfTheBoxAnswerAsParametersDo(String q, String parameters) throws Exception {
        var typed = "q=" + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8);
        for (var path : List.of("/api/search?size=1&", "/api/statements?size=1&")) {
            var answer = get(path + typed);
            assertThat(answer.at("/query/problems")).isEmpty();
            assertThat(answer.path("total").asLong())
                    .isPositive()
                    .isEqualTo(get(path + parameters.strip()).path("total").asLong());
        }
    }

    @Test
    void aNameFindsTheSameInAnySpelling() throws Exception {
        var hers = get("/api/search?q=actor:ada-brink&size=1").path("total").asLong();

        for (var typed : List.of("Brink", "brinck", "Brynk", "Бринк", "Ada Brink")) {
            var page = get("/api/search?size=1&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertThat(page.path("total").asLong()).as(typed).isEqualTo(hers);
            assertThat(page.at("/query/terms/0/label").asText()).isEqualTo("Ada Brink");
            assertThat(page.at("/documents/0/fragments").toString()).contains("\"hit\":true");
        }
    }

    @Test
    void whatWasSaidFindsItsDocumentsAndItsStatements() throws Exception {
        var q = URLEncoder.encode("said-by:Solan about:\"Grey Coast Front\"", StandardCharsets.UTF_8);
        var statements = get("/api/statements?size=100&q=" + q);
        var documents = get("/api/search?size=100&q=" + q);

        assertThat(statements.path("total").asLong()).isPositive();
        assertThat(new HashSet<>(statements.findValuesAsText("documentId")))
                .hasSize((int) documents.path("total").asLong());
    }

    @Test
    void actorsCanBothBeAskedFor() throws Exception {
        var either = get("/api/search?size=1&actor=ada-brink&actor=piet-solan")
                .path("total")
                .asLong();
        var both = get("/api/search?size=1&actor=ada-brink&actor=marek-dunn&match=all")
                .path("total")
                .asLong();

        assertThat(both).isPositive().isLessThan(either);
        assertThat(get("/api/search?size=1&q=actor:brink+with:dunn")
                        .path("total")
                        .asLong())
                .isEqualTo(both);
    }

    @Test
    void whatIsNotUnderstoodIsSaidWithItsPlace() throws Exception {
        var trouble = get("/api/search?size=1&q=border+colour:red").at("/query/problems/0");

        assertThat(trouble.path("start").asInt()).isEqualTo(7);
        assertThat(trouble.path("end").asInt()).isEqualTo(14);
        assertThat(trouble.path("message").asText()).contains("no field 'colour'");
    }

    @Test
    void sentencesThatNameTwoActorsAreShownWithTheirNamesMarked() throws Exception {
        var found = get("/api/passages?a=ada-brink&b=ostmark");

        assertThat(found.path("passages")).isNotEmpty().allSatisfy(passage -> {
            var marked = new HashSet<String>();
            passage.path("text").forEach(piece -> {
                if (piece.path("hit").asBoolean()) {
                    marked.add(piece.path("text").asText());
                }
            });
            assertThat(marked).contains("Ostmark").anyMatch(name -> name.contains("Brink"));
        });
    }

    @Test
    void aChosenValueIsOfferedHoweverFewHaveIt() throws Exception {
        var facets = get("/api/facets?source=Straits+Wire&q=nothingofthekind&facet=source");

        assertThat(facets.at("/source/0/value").asText()).isEqualTo("Straits Wire");
        assertThat(facets.at("/source/0/documents").asLong()).isZero();
    }

    private JsonNode get(String path) throws Exception {
        var answer = HTTP.send(HttpRequest.newBuilder(desk.resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return EventJson.mapper().readTree(answer.body());
    }
}
