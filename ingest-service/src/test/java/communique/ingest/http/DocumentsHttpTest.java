package communique.ingest.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.DocumentId;
import communique.events.EventJson;
import communique.events.EventSchemas;
import communique.events.TopicNames;
import communique.ingest.KafkaResource;
import communique.ingest.Topic;
import communique.kafka.EventHeaders;
import communique.stack.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole service with a real broker, by HTTP. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class DocumentsHttpTest {

    private static final String LINES = "application/x-ndjson";
    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String id = "test:" + UUID.randomUUID();

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "ingest.watch.directory")
    Path inbox;

    @BeforeEach
    void awaitReady() {
        await().atMost(30, SECONDS).until(() -> get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void takesADocumentAndKnowsItAgain() throws Exception {
        var document = "{\"html\":\"<p>Talks \\u202Ewent\\u0000 on.</p>\",\"id\":\"" + id
                + "\",\"title\":\"T\",\"source\":{\"name\":\"WANA\",\"url\":\"https://a.example/1\"},\"publishedAt\":\"2025-02-25\",\"language\":\"en\",\"x\":1}";

        var first = post(JSON, document);
        var second = post(JSON, document);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(json(first).path("status").asText()).isEqualTo("accepted");
        assertThat(json(first).path("ignored").get(0).asText()).isEqualTo("x");
        assertThat(json(second).path("status").asText()).isEqualTo("unchanged");
        var records = Topic.records(TestKafka.bootstrapServers(), TopicNames.RECEIVED, id);
        assertThat(records).hasSize(1);
        assertThat(EventSchemas.faults("document-received", records.get(0).value()))
                .isEmpty();
        var event = EventJson.mapper().readTree(records.get(0).value());
        assertThat(event.path("content").asText()).isEqualTo("<p>Talks went on.</p>");
        assertThat(event.path("revision")).isEqualTo(json(first).path("revision"));
    }

    @Test
    void handsTheTraceOn() throws Exception {
        var request = HttpRequest.newBuilder(root.resolve("/documents"))
                .header("Content-Type", JSON)
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .POST(BodyPublishers.ofString("{\"text\":\"x\",\"id\":\"" + id + "\"}"));

        assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(202);

        var headers = Topic.records(TestKafka.bootstrapServers(), TopicNames.RECEIVED, id)
                .get(0)
                .headers();
        assertThat(EventHeaders.get(headers, EventHeaders.TRACEPARENT))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }

    static Stream<Arguments> saysWhatToChange() {
        return Stream.of(
                argumentSet("no JSON", JSON, "{", 400, "not-json"),
                argumentSet("nothing", JSON, "", 400, "not-json"),
                argumentSet("no content", JSON, "{}", 400, "no-content"),
                argumentSet("too long content", JSON, "{\"text\":\"" + "a".repeat(1_100_000) + "\"}", 413, "too-long"),
                argumentSet("20 MB", JSON, "{\"text\":\"" + "a".repeat(20_000_000) + "\"}", 413, "too-long"),
                argumentSet("5,000 deep", JSON, "{\"x\":" + "[".repeat(5_000), 400, "not-json"),
                argumentSet("another type", "text/plain", "x", 415, "unsupported-type"),
                argumentSet("no type that there is", "nonsense", "x", 415, "unsupported-type"),
                argumentSet("a form without boundary", "multipart/form-data", "x", 400, "wrong-field"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatToChange(String type, String body, int status, String code) throws Exception {
        var answer = post(type, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
        assertThat(json(answer).path("detail").asText()).isNotBlank();
    }

    @Test
    void takesLinesAndAnswersEach() throws Exception {
        var answer = post(
                LINES, "{\"text\":\"a\",\"id\":\"" + id + "\"}\nbroken\n\n{\"text\":\"a\",\"id\":\"" + id + "\"}\n");

        assertThat(answer.statusCode()).isEqualTo(200);
        var lines = answer.body().lines().map(DocumentsHttpTest::parse).toList();
        assertThat(lines).extracting(line -> line.path("line").asInt()).containsExactly(1, 2, 4);
        assertThat(lines)
                .extracting(line -> line.path("status").asText())
                .containsExactly("accepted", "rejected", "unchanged");
    }

    @Test
    void answersALineBeforeTheNextIsSent() throws Exception {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out.write(("POST /documents HTTP/1.1\r\nHost: localhost:" + root.getPort() + "\r\nContent-Type: " + LINES
                            + "\r\nContent-Length: 10000\r\n\r\n{\"text\":\"a\",\"id\":\"" + id + "\"}\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(lineWith(in, "\"line\":1,")).contains("accepted");

            out.write("broken\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(lineWith(in, "\"line\":2,")).contains("not-json");
        }
    }

    private static String lineWith(BufferedReader in, String text) throws IOException {
        var line = in.readLine();
        while (line != null && !line.contains(text)) {
            line = in.readLine();
        }
        return line;
    }

    @Test
    void answersASenderThatReadsNothingBeforeItHasSentAll() throws Exception {
        var lines = 60_000;
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            var out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
            out.write("POST /documents HTTP/1.1\r\nHost: localhost:" + root.getPort() + "\r\nContent-Type: " + LINES
                    + "\r\nContent-Length: " + 2 * lines + "\r\nConnection: close\r\n\r\n");
            for (int i = 0; i < lines; i++) {
                out.write("x\n");
            }
            out.flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains("{\"line\":1,")
                    .contains("{\"line\":" + lines + ",")
                    .endsWith("0\r\n\r\n");
        }
    }

    @Test
    void takesFilesOfAForm() throws Exception {
        var answer = post("multipart/form-data; boundary=b", """
                --b\r
                Content-Disposition: form-data; name="file"; filename="../../%s.md"\r
                \r
                # Talks\r
                \r
                They went on.\r
                --b\r
                Content-Disposition: form-data; name="file"; filename="empty.txt"\r
                \r
                \r
                --b\r
                Content-Disposition: form-data; name="source"\r
                \r
                WANA\r
                --b--\r
                """.formatted(id.replace(':', '-')));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var files = json(answer).path("files");
        assertThat(files.get(0).path("file").asText()).isEqualTo(id.replace(':', '-') + ".md");
        assertThat(files.get(0).path("id").asText())
                .isEqualTo(
                        DocumentId.ofFile("WANA", id.replace(':', '-') + ".md").value());
        assertThat(files.get(0).path("status").asText()).isEqualTo("accepted");
        assertThat(files.get(1).path("code").asText()).isEqualTo("no-content");
    }

    @Test
    void deletesWhatItKnows() throws Exception {
        post(JSON, "{\"text\":\"a\",\"id\":\"" + id + "\"}");

        assertThat(json(delete(id)).path("status").asText()).isEqualTo("deleted");
        assertThat(delete("test:unknown").statusCode()).isEqualTo(404);
        assertThat(delete("a%2F..").statusCode()).isEqualTo(400);
        var records = Topic.records(TestKafka.bootstrapServers(), TopicNames.RECEIVED, id);
        assertThat(records.get(1).value()).isNull();
        assertThat(EventHeaders.receivedAt(records.get(1).headers()))
                .isAfter(EventHeaders.receivedAt(records.get(0).headers()));
    }

    @Test
    void givesUpOnASenderThatIsTooSlow() throws Exception {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST /documents HTTP/1.1\r\nHost: localhost:" + root.getPort()
                            + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("too-slow");
        }
    }

    @Test
    void fetchesNoPageOfThisMachine() throws Exception {
        var answer = send("/documents/fetch", JSON, "{\"url\":\"http://127.0.0.1:" + root.getPort() + "/q/metrics\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).path("code").asText()).isEqualTo("address-refused");
    }

    @Test
    void publishesTheSeedsOnceAndInOrder() {
        var seed = DocumentId.ofUrl(URI.create("https://seeds.example/1")).value();

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(get("/q/health/ready").body().replaceAll("\\s", ""))
                        .contains("\"files\":3", "\"refused\":1", "\"published\":true"));
        var records = Topic.records(TestKafka.bootstrapServers(), TopicNames.RECEIVED, seed);
        assertThat(records)
                .extracting(record -> parse(new String(record.value(), StandardCharsets.UTF_8))
                        .path("content")
                        .asText())
                .containsExactly("first", "second");
        assertThat(Topic.records(
                        TestKafka.bootstrapServers(),
                        TopicNames.REJECTED,
                        DocumentId.ofFile("seed", "3.json").value()))
                .hasSize(1);
    }

    @Test
    void takesADroppedFile() throws IOException {
        Files.writeString(inbox.resolve("dropped.txt"), "Talks went on.");

        await().atMost(10, SECONDS).until(() -> Files.exists(inbox.resolve(".done/dropped.txt")));
        assertThat(Topic.records(
                        TestKafka.bootstrapServers(),
                        TopicNames.RECEIVED,
                        DocumentId.ofFile("folder", "dropped.txt").value()))
                .hasSize(1);
    }

    @Test
    void tellsWhatItDoesAndHowItIs() throws Exception {
        post(JSON, "{}");

        assertThat(get("/q/openapi").body())
                .contains("/documents/fetch", "application/x-ndjson", "multipart/form-data");
        assertThat(get("/q/metrics").body())
                .contains("communique_documents_in_total{step=\"ingest\"}")
                .contains("communique_documents_rejected_total{reason=\"no-content\",step=\"ingest\"}")
                .contains("communique_step_seconds_bucket");
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/documents").statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return send("/documents", type, body);
    }

    private HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> delete(String name) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve("/documents/" + name)).DELETE();
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return parse(answer.body());
    }

    private static JsonNode parse(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
