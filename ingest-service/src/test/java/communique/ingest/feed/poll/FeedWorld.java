package communique.ingest.feed.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import communique.events.DocumentId;
import communique.events.FeedRegistered;
import communique.events.FeedState;
import communique.events.submission.Submission;
import communique.ingest.TestConfig;
import communique.ingest.web.PublicHttp;
import communique.ingest.web.WebConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** A server on loopback, a loop that polls it, and a clock that jumps to whatever happens next. */
final class FeedWorld extends Clock implements FeedBook, AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private static final Vertx VERTX = Vertx.vertx();

    final List<Request> requests = new ArrayList<>();
    final Map<DocumentId, List<Submission>> published = new LinkedHashMap<>();
    final FeedLoop loop;
    private final Map<String, Function<Request, Answer>> pages = new HashMap<>();
    private final Map<String, FeedRegistered> feeds = new HashMap<>();
    private final Map<String, FeedState> states = new HashMap<>();
    private final HttpServer server;
    private final PublicHttp http;
    private Instant now = START;

    /** What was asked when. */
    record Request(Instant at, String host, String path, Map<String, String> headers) {

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /** What is answered. */
    record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(int status, String... headers) {
            var map = new HashMap<String, String>();
            for (int i = 0; i < headers.length; i += 2) {
                map.put(headers[i], headers[i + 1]);
            }
            return new Answer(status, map, "");
        }

        Answer body(String text) {
            return new Answer(status, headers, text);
        }
    }

    FeedWorld(String... settings) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var web = TestConfig.of(WebConfig.class, "ingest.web.private-networks", "127.0.0.0/8");
        http = new PublicHttp(VERTX, web);
        loop = new FeedLoop(
                TestConfig.of(FeedsConfig.class, settings),
                new FeedLoop.Around(
                        this, http::get, this::publish, new PollMeters(new SimpleMeterRegistry()), this, () -> true),
                new Random(7));
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What a path answers from now on. */
    void serve(String path, Function<Request, Answer> answer) {
        pages.put(path, answer);
    }

    FeedRegistered register(String path) {
        var url = url(path);
        var feed = new FeedRegistered(FeedRegistered.idOf(url), url, "Test", null, "en", false, now);
        feeds.put(feed.id(), feed);
        loop.schedule(feed.id());
        return feed;
    }

    /** Lets time pass, and everything happen that is due in it. */
    void pass(Duration duration) {
        var end = now.plus(duration);
        while (true) {
            var next = loop.turn(Runnable::run);
            if (next.isAfter(end)) {
                now = end;
                return;
            }
            now = next.isAfter(now) ? next : now;
        }
    }

    List<Request> requestsFor(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    FeedState state(FeedRegistered feed) {
        return states.get(feed.id());
    }

    private int publish(List<ItemDocument> documents) {
        documents.forEach(document -> published
                .computeIfAbsent(document.id(), none -> new ArrayList<>())
                .add(document.submission()));
        return documents.size();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        var path = exchange.getRequestURI().getPath();
        var request = new Request(now, headers.get("host"), path, headers);
        requests.add(request);
        var answer = pages.getOrDefault(path, none -> Answer.of(404)).apply(request);
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FeedRegistered feed(String id) {
        return feeds.get(id);
    }

    @Override
    public FeedState state(String id) {
        return states.get(id);
    }

    @Override
    public boolean isOurs(String id) {
        return true;
    }

    @Override
    public void save(FeedState state) {
        states.put(state.id(), state);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
