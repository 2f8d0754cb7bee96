package communique.benchmarks.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Feeds on loopback, four on each host. One in ten brings an item every ten minutes, the others less, down to one in two
 * days. An item has enough text that nobody asks for its page. Every answer has an entity tag, and is 304 if nothing has
 * changed.
 */
final class FeedZoo implements AutoCloseable {

    private static final int FEEDS_OF_A_HOST = 4;
    private static final int HOSTS_OF_A_NETWORK = 250;
    private static final int SHOWN = 6;
    private static final int THREADS = 4;
    private static final Duration LIVELY = Duration.ofMinutes(10);
    private static final List<Duration> GAPS = List.of(
            LIVELY,
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(36),
            Duration.ofHours(48));
    private static final String WORDS =
            "The ministers of Varenna and Ostmark spoke at length about ferries. ".repeat(24);

    private final int feeds;
    private final Instant start = Instant.now();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
    private final Map<Integer, String> served = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicLong notModified = new AtomicLong();

    /** What was asked so far: all requests, polls of unchanged feeds, and those of them answered by 304. */
    record Asked(long requests, long unchanged, long notModified) {}

    FeedZoo(int feeds) throws IOException {
        this.feeds = feeds;
        server.setExecutor(Executors.newFixedThreadPool(THREADS, task -> {
            var thread = new Thread(task, "zoo");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    URI feed(int number) {
        return address(number, "feed");
    }

    /** When the item at an address came out; null for an address that is none of this zoo. */
    Instant cameOut(String url) {
        var parts = URI.create(url).getPath().split("/");
        return parts.length == 4 ? at(Integer.parseInt(parts[1]), Long.parseLong(parts[3])) : null;
    }

    Asked asked() {
        return new Asked(requests.get(), unchanged.get(), notModified.get());
    }

    private URI address(int number, String rest) {
        int host = number / FEEDS_OF_A_HOST;
        return URI.create("http://127.3.%d.%d:%d/%d/%s"
                .formatted(
                        host / HOSTS_OF_A_NETWORK,
                        1 + host % HOSTS_OF_A_NETWORK,
                        server.getAddress().getPort(),
                        number,
                        rest));
    }

    private static Duration gap(int number) {
        return GAPS.get(number % GAPS.size());
    }

    /** Item 0 is the newest at the start, those before it have numbers below 0. Feeds do not all bring theirs at once. */
    private Instant at(int number, long item) {
        var gap = gap(number);
        return start.minus(gap.multipliedBy(number % 97).dividedBy(97)).plus(gap.multipliedBy(item));
    }

    private long newest(int number) {
        return Duration.between(at(number, 0), Instant.now()).toMillis()
                / gap(number).toMillis();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            var parts = exchange.getRequestURI().getPath().split("/");
            if (parts.length != 3 || !parts[2].equals("feed") || Integer.parseInt(parts[1]) >= feeds) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            int number = Integer.parseInt(parts[1]);
            var newest = newest(number);
            var tag = "\"" + newest + "\"";
            var known = exchange.getRequestHeaders().getFirst("If-None-Match");
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(served.put(number, tag))) {
                unchanged.incrementAndGet();
            }
            if (tag.equals(known)) {
                notModified.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            var body = rss(number, newest).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String rss(int number, long newest) {
        return IntStream.range(0, SHOWN)
                .mapToObj(back -> item(number, newest - back))
                .collect(Collectors.joining(
                        "",
                        "<rss version='2.0'><channel><title>Zoo %d</title><link>%s</link><description>d</description>"
                                .formatted(number, address(number, "")),
                        "</channel></rss>"));
    }

    private String item(int number, long item) {
        var at = DateTimeFormatter.RFC_1123_DATE_TIME.format(at(number, item).atOffset(ZoneOffset.UTC));
        return "<item><title>Ferries %d of %d</title><link>%s</link><pubDate>%s</pubDate><description>%s %d</description></item>"
                .formatted(item, number, address(number, "items/" + item), at, WORDS, item);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
