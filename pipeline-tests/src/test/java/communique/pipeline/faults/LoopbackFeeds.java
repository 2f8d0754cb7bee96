package communique.pipeline.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import communique.events.DocumentId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feeds on loopback, each on a host of its own, that bring an item every two seconds until they are stopped. */
final class LoopbackFeeds implements AutoCloseable {

    private static final Duration GAP = Duration.ofSeconds(2);
    private static final int SHOWN = 60;
    private static final int NOT_FOUND = 404;

    private final String name;
    private final int feeds;
    private final Instant start = Instant.now();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
    private final Map<Integer, List<Long>> polls = new ConcurrentHashMap<>();
    private volatile Instant stopped = Instant.MAX;

    /** @param name part of all addresses, so that no document is another fault's */
    LoopbackFeeds(String name, int feeds) throws IOException {
        this.name = name;
        this.feeds = feeds;
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::answer);
        server.start();
    }

    List<URI> addresses() {
        return IntStream.range(0, feeds).mapToObj(feed -> address(feed, "feed")).toList();
    }

    /** From now on no item comes any more. */
    void stop() {
        stopped = Instant.now();
    }

    /** The documents of all items so far. */
    List<String> documents() {
        var ids = new ArrayList<String>();
        for (int feed = 0; feed < feeds; feed++) {
            for (int item = 0; item <= newest(); item++) {
                ids.add(DocumentId.ofUrl(address(feed, "items/" + item)).value());
            }
        }
        return ids;
    }

    /** Whether each feed was asked so many times after a moment of {@link System#nanoTime}. */
    boolean allPolled(int times, long after) {
        return IntStream.range(0, feeds)
                .allMatch(
                        feed -> pollsOf(feed).stream().filter(at -> at > after).count() >= times);
    }

    /** The longest that a feed waited for its next poll after a moment. */
    double longestWait(long after) {
        return IntStream.range(0, feeds)
                        .mapToLong(feed -> pollsOf(feed).stream()
                                        .mapToLong(Long::longValue)
                                        .filter(at -> at > after)
                                        .min()
                                        .orElseThrow()
                                - after)
                        .max()
                        .orElseThrow()
                / 1e9;
    }

    private List<Long> pollsOf(int feed) {
        return List.copyOf(polls.getOrDefault(feed, List.of()));
    }

    private URI address(int feed, String path) {
        return URI.create(
                "http://127.0.2." + (feed + 1) + ":" + server.getAddress().getPort() + "/" + name + "/" + path);
    }

    private long newest() {
        var now = Instant.now();
        return Duration.between(start, now.isBefore(stopped) ? now : stopped).toSeconds() / GAP.toSeconds();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var host = exchange.getRequestHeaders().getFirst("Host");
            if (!exchange.getRequestURI().getPath().endsWith("/feed")) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }
            int feed = Integer.parseInt(host.substring(host.lastIndexOf('.') + 1, host.indexOf(':'))) - 1;
            polls.computeIfAbsent(feed, none -> new CopyOnWriteArrayList<>()).add(System.nanoTime());
            var body = rss(feed).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String rss(int feed) {
        var newest = newest();
        return IntStream.rangeClosed(0, (int) Math.min(newest, SHOWN))
                .mapToObj(back -> item(feed, newest - back))
                .collect(Collectors.joining(
                        "",
                        "<rss version='2.0'><channel><title>Feed " + feed + "</title><link>" + address(feed, "")
                                + "</link><description>d</description>",
                        "</channel></rss>"));
    }

    private String item(int feed, long item) {
        return "<item><title>Talks, part %d</title><link>%s</link><pubDate>%s</pubDate><description>Delegates met for the %dth time.</description></item>"
                .formatted(
                        item,
                        address(feed, "items/" + item),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                start.plus(GAP.multipliedBy(item)).atOffset(ZoneOffset.UTC)),
                        item);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
