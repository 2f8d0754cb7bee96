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
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class StatementApiTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI desk;

    @Test
    void statementsAreCountedByFacet() throws Exception {
        var facets = get("/api/statements/facets?source=Straits+Wire");
        var speaker = facets.at("/speaker/0");

        assertThat(facets.path("modality")).isNotEmpty();
        assertThat(speaker.path("label").asText())
                .isNotEqualTo(speaker.path("value").asText());
        assertThat(get("/api/statements?source=Straits+Wire&speaker="
                                + speaker.path("value").asText())
                        .path("total"))
                .isEqualTo(speaker.path("documents"));
    }

    @Test
    void statementsOfOneSpeakerCanStandTogether() throws Exception {
        var names = get("/api/statements?resolved=true&sort=speaker&size=100").findValues("speaker");

        assertThat(names).extracting(speaker -> speaker.path("name").asText()).isSorted();
    }

    @Test
    void statementsAreCountedByTheDossiersOfTheirDocuments() throws Exception {
        var facets = get("/api/statements/facets?dossier=Straits+treaty&source=Straits+Wire");

        assertThat(facets.path("dossier")).hasSizeGreaterThan(1);
        assertThat(facets.path("source")).hasSizeGreaterThan(1);
        for (var dossier : facets.path("dossier")) {
            var found = get("/api/statements?source=Straits+Wire&dossier="
                    + URLEncoder.encode(dossier.path("value").asText(), StandardCharsets.UTF_8));
            assertThat(found.path("total").asLong())
                    .isEqualTo(dossier.path("documents").asLong());
        }
        assertThat(get("/api/statements?dossier=dossier:straits-treaty")
                        .path("total")
                        .asLong())
                .isEqualTo(get("/api/statements?dossier=Straits+treaty")
                        .path("total")
                        .asLong());
    }

    @Test
    void allStatementsCanBeReadBySpeakerAlsoThoseOfNobodyKnown() throws Exception {
        var total = get("/api/statements").path("total").asLong();
        var read = 0;
        String next = "";
        while (next != null) {
            var page = get("/api/statements?sort=speaker&size=40" + (next.isEmpty() ? "" : "&after=" + next));
            read += page.path("statements").size();
            next = page.path("next").textValue();
        }

        assertThat((long) read).isEqualTo(total);
    }

    private JsonNode get(String path) throws Exception {
        var answer = HTTP.send(HttpRequest.newBuilder(desk.resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return EventJson.mapper().readTree(answer.body());
    }
}
