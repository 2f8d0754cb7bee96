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
import java.util.function.Consumer;
import java.util.function.Function;

/** A server on loopback, a loop that polls it, and a clock that jumps to whatever happens next. */
final class FeedWorld extends Clock implements FeedBook, AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private static final Vertx VERTX = Vertx.vertx();

    final List<Request> requests = new ArrayList<>();
    final Map<DocumentId, List<Submission>> published = new LinkedHashMap<>();
    /** Told of every request; keeps them all unless somebody else is to judge them. */
    Consumer<Request> witness = requests::add;
    /** Where documents go. */
    ItemSink sink = this::keep;

    final FeedLoop loop;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
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
    record Answer(int status, Map<String, String> headers, byte[] body, int missing) {

        static Answer of(int status, String... headers) {
            var map = new HashMap<String, String>();
            for (int i = 0; i < headers.length; i += 2) {
                map.put(headers[i], headers[i + 1]);
            }
            return new Answer(status, map, new byte[0], 0);
        }

        Answer body(String text) {
            return body(text.getBytes(StandardCharsets.UTF_8));
        }

        Answer body(byte[] bytes) {
            return new Answer(status, headers, bytes, 0);
        }

        /** The connection breaks before so many bytes that were announced. */
        Answer cutOff(int bytes) {
            return new Answer(status, headers, body, bytes);
        }
    }

    FeedWorld(String... settings) throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 0);
        server.createContext("/", this::answer);
        server.start();
        var web = TestConfig.of(WebConfig.class, "ingest.web.private-networks", "127.0.0.0/8");
        http = new PublicHttp(VERTX, web);
        loop = new FeedLoop(
                TestConfig.of(FeedsConfig.class, settings),
                new FeedLoop.Around(
                        this,
                        http::get,
                        documents -> sink.publish(documents),
                        new PollMeters(meters),
                        this,
                        () -> true),
                new Random(7));
    }

    URI url(String path) {
        return url("127.0.0.1", path);
    }

    /** @param host any address of 127.0.0.0/8 */
    URI url(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    /** What a path answers from now on. */
    void serve(String path, Function<Request, Answer> answer) {
        pages.put(path, answer);
    }

    FeedRegistered register(String path) {
        return register(url(path));
    }

    FeedRegistered register(URI url) {
        var feed = new FeedRegistered(FeedRegistered.idOf(url), url, "Test", null, "en", false, now);
        feeds.put(feed.id(), feed);
        loop.schedule(feed.id());
        return feed;
    }

    void pause(FeedRegistered feed) {
        feeds.put(
                feed.id(),
                new FeedRegistered(
                        feed.id(), feed.url(), feed.name(), null, feed.language(), true, feed.registeredAt()));
        loop.schedule(feed.id());
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

    /** Polls that failed for a reason of our own. */
    int ownFailures() {
        return (int)
                meters.counter("communique.feeds.polls", "outcome", "internal").count();
    }

    private int keep(List<ItemDocument> documents) {
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
        witness.accept(request);
        var answer = pages.getOrDefault(path, none -> Answer.of(404)).apply(request);
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        var body = answer.body();
        try (exchange) {
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length + answer.missing());
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            // The client has had enough, or the rest is missing on purpose.
            exchange.close();
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
