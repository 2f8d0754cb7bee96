package communique.stack.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import communique.events.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A proxy in front of the real Elasticsearch that gives scripted answers to bulk requests. After the last scripted answer
 * all requests are forwarded.
 */
public final class ScriptedElasticsearch implements AutoCloseable {

    /** Path of bulk requests, as index-service sends them. */
    public static final String BULK = "/_bulk?require_alias=true";

    /** Number of requests kept: more than any test inspects. */
    private static final int KEPT = 100;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpServer server;
    private final Supplier<String> target;
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<String> bulks = new CopyOnWriteArrayList<>();
    private volatile String refused = "nothing";
    private volatile Answer standing;
    private final AtomicLong documentsWritten = new AtomicLong();
    private final List<String> traces = new CopyOnWriteArrayList<>();

    /** An answer to one bulk request. */
    @FunctionalInterface
    public interface Answer {

        /** @return status and body, or null to close the connection */
        Reply to(String body) throws IOException;
    }

    /** Status and JSON. */
    public record Reply(int status, String json) {}

    /** A proxy in front of the Elasticsearch that all tests of this JVM share. */
    public ScriptedElasticsearch() {
        this(TestElasticsearch::url);
    }

    /** @param target URL of the real server */
    public ScriptedElasticsearch(Supplier<String> target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "scripted");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public ScriptedElasticsearch then(Answer answer) {
        script.add(answer);
        return this;
    }

    /** Default answer from now on, after the last scripted one; null forwards requests again. */
    public void always(Answer answer) {
        standing = answer;
    }

    /** Answers the whole request with a status and an error in Elasticsearch's format. */
    public ScriptedElasticsearch thenStatus(int status, String type) {
        return then(body -> new Reply(status, error(status, type)));
    }

    /** Accepts every second operation and rejects the others with a status, as a full queue does. */
    public ScriptedElasticsearch thenTurnAwayEveryOther(int status, String type) {
        return then(body -> {
            var number = new AtomicInteger();
            return turnAway(body, action -> number.getAndIncrement() % 2 == 1, item(status, type));
        });
    }

    /** From now on fails the document with this id and accepts its neighbours. */
    public void alwaysFailAt(String id, int status, String type) {
        always(body -> turnAway(body, action -> action.contains("\"_id\":\"" + id + "\""), item(status, type)));
    }

    private Reply turnAway(String body, Predicate<String> away, String item) throws IOException {
        var json = EventJson.mapper();
        var kept = new StringBuilder();
        var turnedAway = new ArrayList<Boolean>();
        var lines = body.lines().iterator();
        while (lines.hasNext()) {
            var action = lines.next();
            var operation = action.startsWith("{\"delete\"") ? action + "\n" : action + "\n" + lines.next() + "\n";
            turnedAway.add(away.test(action));
            kept.append(turnedAway.get(turnedAway.size() - 1) ? "" : operation);
        }
        var answer = kept.isEmpty() ? new Reply(200, "{\"items\":[]}") : forward("POST", BULK, kept.toString());
        if (answer == null || answer.status() != 200) {
            return answer;
        }
        var taken = json.readTree(answer.json()).path("items").elements();
        var items = json.createArrayNode();
        for (var one : turnedAway) {
            items.add(one ? json.readTree(item) : taken.next());
        }
        return new Reply(200, "{\"took\":1,\"errors\":true,\"items\":" + items + "}");
    }

    private static String item(int status, String type) {
        return "{\"index\":{\"_index\":\"x\",\"_id\":\"x\",\"status\":" + status + ",\"error\":{\"type\":\"" + type
                + "\",\"reason\":\"scripted\"}}}";
    }

    /** Indexes, but closes the connection instead of answering. */
    public ScriptedElasticsearch thenLoseTheAnswer() {
        return then(body -> {
            forward("POST", BULK, body);
            return null;
        });
    }

    /** Answers every request to a path with 400. */
    public ScriptedElasticsearch without(String path) {
        refused = path;
        return this;
    }

    /** Bodies of the newest bulk requests. */
    public List<String> bulks() {
        return bulks;
    }

    /** Number of document entries that Elasticsearch reported as written. */
    public long documentsWritten() {
        return documentsWritten.get();
    }

    /** The {@code traceparent} of each of the newest bulk requests. */
    public List<String> traces() {
        return traces;
    }

    public Reply forward(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(target.get() + path))
                .header("Content-Type", path.contains("_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            if (path.startsWith("/_bulk")) {
                count(response.body());
            }
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            // The real server does not answer, so the proxy does not answer either.
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void count(String answer) throws IOException {
        for (var item : EventJson.mapper().readTree(answer).path("items")) {
            var operation = item.elements().next();
            var isWritten = operation.path("status").asInt() < 300;
            if (isWritten && operation.path("_index").asText().startsWith("documents")) {
                documentsWritten.incrementAndGet();
            }
        }
    }

    /** An error in Elasticsearch's format. */
    public static String error(int status, String type) {
        return "{\"error\":{\"type\":\"" + type + "\",\"reason\":\"scripted\",\"root_cause\":[]},\"status\":" + status
                + "}";
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().toString();
        Reply reply;
        if (path.startsWith(refused)) {
            reply = new Reply(400, error(400, "illegal_argument_exception"));
        } else if (path.startsWith("/_bulk")) {
            keep(bulks, body);
            keep(traces, String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
            var scripted = script.poll();
            var answer = scripted == null ? standing : scripted;
            reply = answer == null ? forward(exchange.getRequestMethod(), path, body) : answer.to(body);
        } else {
            reply = forward(exchange.getRequestMethod(), path, body);
        }
        if (reply != null) {
            answer(exchange, reply);
        }
        exchange.close();
    }

    private static synchronized void keep(List<String> newest, String one) {
        newest.add(one);
        if (newest.size() > KEPT) {
            newest.remove(0);
        }
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        var bytes = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
