package communique.index.kibana;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as Kibana does, in the order that a test says; the last answer of each kind stays. */
final class ScriptedKibana implements AutoCloseable {

    static final String STATUS = "/api/status";
    static final String IMPORT = "/api/saved_objects/_import?overwrite=true";

    private final HttpServer server;
    private final Queue<Answer> statuses = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> imports = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    record Answer(int status, String body) {}

    record Request(String path, String authorization, String xsrf, String contentType, String body) {}

    ScriptedKibana() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ScriptedKibana status(int status, String body) {
        statuses.add(new Answer(status, body));
        return this;
    }

    ScriptedKibana level(String level) {
        return status(200, "{\"name\":\"k\",\"status\":{\"overall\":{\"level\":\"" + level + "\"}}}");
    }

    ScriptedKibana imports(int status, String body) {
        imports.add(new Answer(status, body));
        return this;
    }

    List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var path = exchange.getRequestURI().toString();
            requests.add(new Request(
                    path,
                    headers.getFirst("Authorization"),
                    headers.getFirst("kbn-xsrf"),
                    headers.getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var script = path.endsWith(STATUS) ? statuses : imports;
            var answer = script.size() > 1 ? script.remove() : script.element();
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
