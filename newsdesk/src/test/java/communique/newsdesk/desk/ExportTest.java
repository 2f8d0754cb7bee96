package communique.newsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.EventJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class ExportTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI desk;

    @Test
    void aFileHasEveryDocumentAndItsFilterInTheHead() throws Exception {
        var total = EventJson.mapper()
                .readTree(get("/api/search?size=1&source=Straits+Wire").body())
                .path("total")
                .asInt();
        var file = EventJson.mapper()
                .readTree(get("/api/export/documents?source=Straits+Wire&format=json")
                        .body());

        assertThat(file.path("filter").asText()).isEqualTo("source=Straits Wire");
        assertThat(file.path("rows"))
                .hasSize(total)
                .allMatch(row -> row.path("source").asText().equals("Straits Wire"));
        assertThat(file.at("/rows/0/link").asText()).contains("/#/document/");
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsAText() throws Exception {
        var body = EventJson.write(Map.of(
                "id", "formula", "title", "=HYPERLINK(\"http://x.example\")", "content", "ROME - zanzibarian sums."));
        HTTP.send(
                HttpRequest.newBuilder(desk.resolve("/api/documents"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());

        await().untilAsserted(() -> {
            var answer = get("/api/export/documents?q=zanzibarian");
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("communique-documents.csv");
            assertThat(answer.body()).contains("\"'=HYPERLINK(\"\"http://x.example\"\")\"");
        });
    }

    @Test
    void anySearchIsAFeed() throws Exception {
        var atom = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(
                        get("/api/feed/atom?q=border&source=Straits+Wire").body())));
        var json = EventJson.mapper()
                .readTree(get("/api/feed/json?q=border&source=Straits+Wire").body());

        assertThat(atom.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(atom.getElementsByTagName("entry").getLength())
                .isPositive()
                .isEqualTo(json.path("items").size());
        assertThat(json.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.at("/items/0/url").asText()).contains("/#/document/");
    }

    private HttpResponse<String> get(String path) throws Exception {
        var answer = HTTP.send(HttpRequest.newBuilder(desk.resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
