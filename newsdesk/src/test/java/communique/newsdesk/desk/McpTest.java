package communique.newsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program reads that speaks the Model Context Protocol. */
@QuarkusTest
@TestProfile(McpTest.SwitchedOn.class)
@QuarkusTestResource(DeskResource.class)
class McpTest {

    @TestHTTPResource("/")
    URI desk;

    private McpClient client;

    /** With the server switched on. */
    public static final class SwitchedOn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("newsdesk.mcp", "true");
        }
    }

    @BeforeEach
    void begin() throws Exception {
        client = new McpClient(desk.resolve("/mcp"));
        var server = client.initialize();
        assertThat(server.at("/serverInfo/name").asText()).isEqualTo("communique");
        assertThat(server.at("/capabilities").has("tools")).isTrue();
    }

    @Test
    void offersFiveToolsThatOnlyRead() throws Exception {
        var tools = client.ask("tools/list", Map.of()).path("tools");

        assertThat(tools)
                .extracting(tool -> tool.path("name").asText())
                .containsExactlyInAnyOrder("search", "statements", "document", "actor", "compare");
        assertThat(tools)
                .allMatch(tool -> tool.at("/annotations/readOnlyHint").asBoolean())
                .allMatch(tool -> !tool.path("description").asText().isEmpty())
                .allMatch(tool -> tool.at("/inputSchema/properties").size() > 0);
    }

    @Test
    void findsDocumentsWithThePassagesThatMatch() throws Exception {
        var found = json(client.call("search", Map.of("query", "actor:brink border", "size", 3)));

        assertThat(found.path("documents")).hasSize(3);
        assertThat(found.at("/documents/0/fragments").toString()).contains("\"hit\":true");
        var id = found.at("/documents/0/id").asText();
        assertThat(found.at("/documents/0/permalink").asText()).isEqualTo(desk + "#/document/" + id);
        assertThat(found.path("permalink").asText()).startsWith(desk + "#/?q=actor%3Abrink");
        var behind = json(client.call(
                "search",
                Map.of(
                        "query",
                        "actor:brink border",
                        "size",
                        3,
                        "after",
                        found.path("next").asText())));
        assertThat(behind.at("/documents/0/id").asText()).isNotEqualTo(id);
    }

    @Test
    void findsStatementsWithTheirPlaceInTheText() throws Exception {
        var found = json(client.call("statements", Map.of("query", "said-by:brink dossier:straits")));

        var said = found.at("/statements/0");
        assertThat(said.at("/speaker/name").asText()).isEqualTo("Ada Brink");
        assertThat(said.path("context").asText()).isNotEmpty();
        assertThat(said.path("permalink").asText())
                .endsWith("?at=" + said.path("start").asInt());
    }

    @Test
    void showsADocumentWithItsEvidence() throws Exception {
        var document = json(client.call("document", Map.of("id", "desk-0")));

        assertThat(document.at("/topics/0/evidence/0/text").asText()).isNotEmpty();
        assertThat(document.at("/actors/0/mentions/0/start").isInt()).isTrue();
        assertThat(document.path("permalink").asText()).isEqualTo(desk + "#/document/desk-0");
    }

    @Test
    void tellsAboutAnActorInAnySpelling() throws Exception {
        var actor = json(client.call("actor", Map.of("name", "Бринк")));

        assertThat(actor.path("name").asText()).isEqualTo("Ada Brink");
        assertThat(actor.path("permalink").asText()).isEqualTo(desk + "#/actor/ada-brink");
        assertThat(actor.at("/newestStatements/0/permalink").asText()).contains("#/document/");
    }

    @Test
    void comparesTwoQueries() throws Exception {
        var compared =
                json(client.call("compare", Map.of("a", "source:\"Straits Wire\"", "b", "source:\"Lagan Gazette\"")));

        assertThat(compared.at("/a/documents").asLong()).isPositive();
        assertThat(compared.at("/aspects/source/onlyB/0/label").asText()).isEqualTo("Lagan Gazette");
        assertThat(compared.at("/a/permalinkOfDocuments").asText()).contains("#/?q=source");
        assertThat(compared.path("permalink").asText()).contains("#/compare?a=source");
    }

    @Test
    void saysWhatItCannotDo() throws Exception {
        var unknown = client.call("document", Map.of("id", "nowhere"));
        var tooMany = client.call("search", Map.of("query", "x", "size", 5_000));
        var tooLong = client.call("search", Map.of("query", "x".repeat(600)));

        assertThat(unknown.path("isError").asBoolean()).isTrue();
        assertThat(unknown.at("/content/0/text").asText()).contains("No document of the id nowhere");
        assertThat(tooMany.at("/content/0/text").asText()).contains("from 1 to 50");
        assertThat(tooLong.path("isError").asBoolean()).isTrue();
        assertThat(tooLong.at("/content/0/text").asText()).contains("500 characters at most");
    }

    private static JsonNode json(JsonNode result) throws Exception {
        var text = result.at("/content/0/text").asText();
        assertThat(result.path("isError").asBoolean()).as(text).isFalse();
        return EventJson.mapper().readTree(text);
    }
}
