package communique.newsdesk.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.kafka.EventRecords;
import communique.newsdesk.desk.Tagger.Article;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.Producer;

/**
 * Speaks the protocol of ingest-service and enrich-service, and does in one go what the pipeline does: a document that
 * is sent here is published on Kafka and can be found in Elasticsearch.
 */
final class StandInServices implements AutoCloseable {

    private final HttpServer server;
    private final Producer<String, byte[]> producer;
    private final TestIndex index;
    private final Map<DocumentId, List<DocumentEnriched>> published = new HashMap<>();

    StandInServices(Producer<String, byte[]> producer, TestIndex index) throws IOException {
        this.producer = producer;
        this.index = index;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/documents", this::take);
        server.createContext("/enrich", this::enrich);
        server.createContext("/actors", this::registry);
        server.createContext("/q/health", this::health);
        server.createContext("/feeds", new StandInFeeds()::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange request) throws IOException {
        if (request.getRequestMethod().equals("DELETE")) {
            delete(request);
            return;
        }
        var type = request.getRequestHeaders().getFirst("Content-Type");
        if (type.startsWith("multipart/form-data")) {
            takeFile(request);
            return;
        }
        var sent = EventJson.mapper().readTree(request.getRequestBody());
        if (request.getRequestURI().getPath().endsWith("/fetch")) {
            take(request, pageAt(sent.path("url").asText()));
            return;
        }
        if (sent.path("content").asText().isBlank()) {
            answer(
                    request,
                    422,
                    Map.of("title", "No text", "status", 422, "detail", "the document has no text: send 'content'"));
            return;
        }
        take(request, sent);
    }

    private void take(HttpExchange request, JsonNode document) throws IOException {
        var event = tagged(document);
        answer(request, 202, receipt(event));
        publish(event);
    }

    private void delete(HttpExchange request) throws IOException {
        var path = request.getRequestURI().getPath();
        var id = path.substring(path.lastIndexOf('/') + 1);
        for (var topic : List.of(TopicNames.RECEIVED, TopicNames.ENRICHED)) {
            producer.send(EventRecords.deletion(topic, new DocumentId(id), Instant.now()));
        }
        producer.flush();
        index.delete(id);
        answer(request, 202, Map.of("id", id, "revision", "deleted", "status", "accepted"));
    }

    private static Map<String, Object> receipt(DocumentEnriched event) {
        return Map.of("id", event.id().value(), "revision", event.revision(), "status", "accepted");
    }

    /** One file; each of its paragraphs is a document, and one that says "unreadable" is refused. */
    private void takeFile(HttpExchange request) throws IOException {
        var body = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var name = body.replaceFirst("(?s).*?filename=\"([^\"]*)\".*", "$1");
        var text = body.replaceFirst("(?s).*?\r\n\r\n", "").replaceFirst("(?s)\r\n--.*", "");
        var results = new ArrayList<Map<String, Object>>();
        var taken = new ArrayList<DocumentEnriched>();
        for (var part : text.split("\n\n")) {
            var result = new HashMap<String, Object>(Map.of("file", name, "part", results.size() + 1));
            if (part.contains("unreadable")) {
                result.putAll(Map.of("status", "rejected", "code", "no-content", "detail", "the file has no text"));
            } else {
                var event = tagged(EventJson.mapper().valueToTree(Map.of("title", name, "content", part)));
                taken.add(event);
                result.putAll(receipt(event));
            }
            results.add(result);
        }
        answer(
                request,
                taken.isEmpty() ? 400 : 202,
                taken.isEmpty()
                        ? Map.of("title", "No file taken", "detail", "the file has no text", "files", results)
                        : Map.of("files", results));
        for (var event : taken) {
            publish(event);
        }
    }

    private static JsonNode pageAt(String url) {
        return EventJson.mapper().valueToTree(Map.of("title", "Fetched", "content", "GENEVA - The page at " + url));
    }

    private synchronized void publish(DocumentEnriched event) throws IOException {
        producer.send(EventRecords.of(Tagger.arrivalOf(event)));
        producer.send(EventRecords.of(event));
        producer.flush();
        var past = published.computeIfAbsent(event.id(), id -> new ArrayList<>());
        index.add(event, past, Instant.now());
        index.flush();
        past.add(0, event);
    }

    private void enrich(HttpExchange request) throws IOException {
        answer(request, 200, tagged(EventJson.mapper().readTree(request.getRequestBody())));
    }

    /** The registry knows people and states of the {@link Lexicon}, and names of theirs that no text uses. */
    private void registry(HttpExchange request) throws IOException {
        var actors = Lexicon.SHARED.actors().stream()
                .filter(actor -> !actor.id().equals("leila-orm"))
                .map(actor -> Map.of(
                        "id", actor.id(),
                        "name", actor.name(),
                        "type", actor.type(),
                        "aliases", actor.id().equals("ada-brink") ? List.of("Ada Brinck", "Ада Бринк") : List.of(),
                        "surnames", actor.id().equals("ada-brink") ? List.of("Brink", "Бринк") : List.of()))
                .toList();
        answer(request, 200, Map.of("total", actors.size(), "actors", actors));
    }

    private void health(HttpExchange request) throws IOException {
        answer(request, 200, Map.of("status", "UP"));
    }

    private static DocumentEnriched tagged(JsonNode sent) {
        var body = sent.path("content").asText();
        var id = sent.has("id")
                ? sent.path("id").asText()
                : DocumentId.ofText(body).value();
        var source = sent.path("source").asText("Pasted");
        return Tagger.tag(
                new Article(
                        id,
                        source,
                        sent.path("publishedAt").textValue(),
                        sent.path("title").textValue(),
                        body),
                Instant.now());
    }

    static void answer(HttpExchange request, int status, Object body) throws IOException {
        var json = EventJson.write(body);
        request.getResponseHeaders()
                .set("Content-Type", status < 300 ? "application/json" : "application/problem+json");
        request.sendResponseHeaders(status, json.length);
        try (var out = request.getResponseBody()) {
            out.write(json);
        }
    }
}
