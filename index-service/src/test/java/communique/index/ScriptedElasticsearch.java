package communique.index;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import communique.stack.testing.TestElasticsearch;
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
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands before the real Elasticsearch and gives the answers to bulk requests that it will not give on demand. When the
 * script is at its end, everything goes through.
 */
public final class ScriptedElasticsearch implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpServer server;
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<String> bulks = new CopyOnWriteArrayList<>();
    private volatile String refused = "nothing";
    private final List<String> traces = new CopyOnWriteArrayList<>();

    /** An answer to one bulk request. */
    @FunctionalInterface
    public interface Answer {

        /** @return status and body, or null to break the connection */
        Reply to(String body) throws IOException;
    }

    /** Status and JSON. */
    public record Reply(int status, String json) {}

    public ScriptedElasticsearch() {
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

    /** Answers the whole request with a status and an error as Elasticsearch words it. */
    public ScriptedElasticsearch thenStatus(int status, String type) {
        return then(body -> new Reply(status, error(status, type)));
    }

    /** Indexes, but breaks the connection instead of telling. */
    public ScriptedElasticsearch thenLoseTheAnswer() {
        return then(body -> {
            forward("POST", "/_bulk", body);
            return null;
        });
    }

    /** Refuses every request to a path as bad. */
    public ScriptedElasticsearch without(String path) {
        refused = path;
        return this;
    }

    /** What bulk requests came, the body of each. */
    public List<String> bulks() {
        return bulks;
    }

    /** The {@code traceparent} of each bulk request. */
    public List<String> traces() {
        return traces;
    }

    public static Reply forward(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(TestElasticsearch.url() + path))
                .header("Content-Type", path.contains("_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String error(int status, String type) {
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
            bulks.add(body);
            traces.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
            var answer = script.poll();
            reply = answer == null ? forward(exchange.getRequestMethod(), path, body) : answer.to(body);
        } else {
            reply = forward(exchange.getRequestMethod(), path, body);
        }
        if (reply != null) {
            answer(exchange, reply);
        }
        exchange.close();
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
