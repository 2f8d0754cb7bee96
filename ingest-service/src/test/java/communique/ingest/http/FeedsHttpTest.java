package communique.ingest.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import communique.events.DocumentId;
import communique.events.EventJson;
import communique.events.EventSchemas;
import communique.events.FeedRegistered;
import communique.events.TopicNames;
import communique.ingest.KafkaResource;
import communique.ingest.Topic;
import communique.stack.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds by HTTP, with a real broker and a site on loopback. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class FeedsHttpTest {

    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer site;

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "ingest.feeds.file")
    Path file;

    @BeforeEach
    void startSite() throws IOException {
        site = HttpServer.create(new InetSocketAddress("127.0.0.9", 0), 0);
        site.createContext("/", this::answer);
        site.start();
        await().atMost(30, SECONDS)
                .until(() -> send("GET", "/feeds", null, null).statusCode() == 200);
    }

    @AfterEach
    void stopSite() {
        site.stop(0);
    }

    @Test
    void findsTheFeedOfASiteReadsItOnceAndRemembersIt() throws Exception {
        var added = post("{\"url\":\"" + address("/") + "\",\"group\":\"Test\"}");

        var feed = json(added);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(feed.path("url").asText()).isEqualTo(address("/rss.xml"));
        assertThat(feed.path("name").asText()).isEqualTo("The Oriel Post");
        assertThat(feed.path("health").asText()).isEqualTo("working");
        assertThat(feed.path("perDay").path(29).asInt()).isEqualTo(1);
        assertThat(asked).containsOnlyOnce("/rss.xml");
        var document = DocumentId.ofUrl(URI.create(address("/news/1"))).value();
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(records(TopicNames.RECEIVED, document))
                .hasSize(2)
                .last()
                .asString()
                .contains("at length", "\"channel\":\"feed\"", "\"name\":\"The Oriel Post\""));
        assertKeepsItsSchema("document-received", records(TopicNames.RECEIVED, document));
        var id = feed.path("id").asText();
        assertKeepsItsSchema("feed-registered", records(TopicNames.FEEDS_REGISTERED, id));
        assertKeepsItsSchema("feed-state", records(TopicNames.FEEDS_STATE, id));
    }

    @Test
    void pausesChangesAndRemovesAFeed() throws Exception {
        var feed = json(post("{\"url\":\"" + address("/other.xml") + "\",\"check\":false}"));
        var path = "/feeds/" + URLEncoder.encode(feed.path("id").asText(), StandardCharsets.UTF_8);

        var paused = json(send("POST", path, JSON, "{\"paused\":true,\"name\":\"Other\"}"));
        var removed = send("DELETE", path, null, null);

        assertThat(paused.path("health").asText()).isEqualTo("paused");
        assertThat(paused.path("name").asText()).isEqualTo("Other");
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(send("GET", path, null, null).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", path, null, null).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/missing, 502, status 404",
        "/plain, 422, names no feed",
        "/broken.xml, 422, XML cannot be read",
        "http://127.0.0.1:9/, 403, public internet",
        "'', 400, url is missing",
        "ftp://a.example/, 400, http"
    })
    void saysWhatToChange(String address, int status, String sentence) throws Exception {
        var url = address.startsWith("/") ? address(address) : address;

        var answer = post("{\"url\":\"" + url + "\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("detail").asText()).contains(sentence);
    }

    @Test
    void importsWhatCanBeReadAndNamesTheRest() throws Exception {
        var opml = "<opml version='2.0'><body>\n<outline text='A' xmlUrl='" + address("/a.xml")
                + "'/>\n<outline text='B' xmlUrl='nowhere'/>\n<outline text='C' xmlUrl='" + address("/c.xml")
                + "'/></body></opml>";

        var first = json(send("POST", "/feeds", "text/x-opml", opml));
        var second = json(send("POST", "/feeds", "text/x-opml", opml));

        assertThat(first.path("added").asInt()).isEqualTo(2);
        assertThat(first.path("faults").path(0).asText()).contains("line 3", "xmlUrl of B");
        assertThat(second.path("known").asInt()).isEqualTo(2);
        assertThat(send("GET", "/feeds?format=opml", null, null).body()).contains(address("/a.xml"), address("/c.xml"));
    }

    @Test
    void importsAFileThatIsPutInItsPlace() throws Exception {
        var url = address("/filed.xml");
        Files.writeString(file, "<opml version='2.0'><body><outline text='F' xmlUrl='" + url + "'/></body></opml>");

        await().atMost(20, SECONDS).untilAsserted(() -> {
            var feed = json(send(
                    "GET",
                    "/feeds/" + URLEncoder.encode(FeedRegistered.idOf(URI.create(url)), StandardCharsets.UTF_8),
                    null,
                    null));
            assertThat(feed.path("health").asText()).isEqualTo("failing");
            assertThat(feed.path("explanation").asText()).contains("status 404", "new address");
        });
    }

    private static void assertKeepsItsSchema(String schema, List<String> events) {
        assertThat(events)
                .isNotEmpty()
                .flatMap(event -> EventSchemas.faults(schema, event.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static List<String> records(String topic, String key) {
        return Topic.records(TestKafka.bootstrapServers(), topic, key).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path);
        var long1 = "<p>" + "The ministers spoke at length about the treaty. ".repeat(30) + "</p>";
        switch (path) {
            case "/" ->
                send(
                        exchange,
                        "text/html",
                        "<html><head><link rel='alternate' type='application/rss+xml' href='/rss.xml'></head></html>");
            case "/plain" -> send(exchange, "text/html", "<html><body>Nothing</body></html>");
            case "/broken.xml" -> send(exchange, "text/xml", "<rss version='2.0'><channel><title>Cut");
            case "/rss.xml" ->
                send(
                        exchange,
                        "application/rss+xml",
                        "<rss version='2.0'><channel><title>The Oriel Post</title><link>" + address("/")
                                + "</link><description>d</description><item><title>Talks</title><link>/news/1</link>"
                                + "<description>Short.</description></item></channel></rss>");
            case "/news/1" -> send(exchange, "text/html", "<html><body>" + long1 + "</body></html>");
            default -> {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            }
        }
    }

    private static void send(HttpExchange exchange, String type, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private String address(String path) {
        return "http://127.0.0.9:" + site.getAddress().getPort() + path;
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send("POST", "/feeds", JSON, body);
    }

    private HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return EventJson.mapper().readTree(answer.body());
    }
}
