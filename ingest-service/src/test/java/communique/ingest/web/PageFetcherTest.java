package communique.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.ingest.TestConfig;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageFetcherTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String LOOPBACK = "127.0.0.0/8";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @AfterAll
    static void stopVertx() {
        VERTX.close();
    }

    @Test
    void fetchesAPageByItsName() throws RefusedException {
        var page = fetcher(LOOPBACK).fetch(url("/page"));

        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.charset()).isEqualTo("windows-1251");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<p>news</p>");
        assertThat(asked).containsExactly("/page news.example:" + port());
    }

    @Test
    void followsARedirectAndSaysWhereItEnded() throws RefusedException {
        var page = fetcher(LOOPBACK).fetch(url("/moved"));

        assertThat(page.url()).isEqualTo(url("/page"));
    }

    @Test
    void fetchesFromAHostWhoseNameHasAnUnderscore() throws RefusedException {
        var page = fetcher(LOOPBACK).fetch(URI.create("http://the_news.example:" + port() + "/to-odd"));

        assertThat(page.url()).isEqualTo(URI.create("http://the_news.example:" + port() + "/a%20b%7Cc"));
        assertThat(asked).contains("/a b|c the_news.example:" + port());
    }

    @Test
    void judgesAHostWhoseNameHasAnUnderscoreByItsAddress() {
        var fetcher = fetcher(PageFetcherTest::loopback, "10.0.0.0/8");

        assertRefused(fetcher, URI.create("http://the_news.example:" + port() + "/page"), Refusal.ADDRESS_REFUSED);
        assertThat(asked).isEmpty();
    }

    static Stream<Arguments> refusesAddressesThatAreNotPublic() {
        return Stream.of(
                argumentSet("loopback", "http://127.0.0.1/"),
                argumentSet("loopback of IPv6", "http://[::1]/"),
                argumentSet("mapped", "http://[::ffff:127.0.0.1]/"),
                argumentSet("the cloud's metadata", "http://169.254.169.254/latest/meta-data/"),
                argumentSet("a private network", "http://10.0.0.1/"),
                argumentSet("decimal", "http://2130706433/"),
                argumentSet("octal", "http://0177.0.0.1/"),
                argumentSet("hexadecimal", "http://0x7f.0.0.1/"),
                argumentSet("short", "http://127.1/"),
                argumentSet("a name of this machine", "http://localhost/"),
                argumentSet("a password before an odd name", "http://a@the_news.example/"),
                argumentSet("a port of an odd name", "http://the_news.example:9200/_all"),
                argumentSet("another service's port", "http://news.example:9200/_all"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesAddressesThatAreNotPublic(String address) {
        var fetcher = fetcher(TestConfig.of(WebConfig.class), new AddressGuard(TestConfig.of(WebConfig.class)));

        assertRefused(fetcher, URI.create(address), Refusal.ADDRESS_REFUSED);
        assertThat(asked).isEmpty();
    }

    @Test
    void checksTheAddressAgainAfterARedirect() {
        // The first host may be asked, the one it points to may not.
        HostLookup names = host -> new InetAddress[] {
            InetAddress.getByAddress(
                    host, host.equals("news.example") ? new byte[] {127, 0, 0, 1} : new byte[] {127, 0, 0, 2})
        };
        var fetcher = fetcher(names, "127.0.0.1/32");

        assertRefused(fetcher, url("/to-inside"), Refusal.ADDRESS_REFUSED);
        assertThat(asked).hasSize(1);
    }

    @Test
    void refusesANameOfWhichOneAddressIsNotPublic() {
        HostLookup twoFaced =
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("10.0.0.1")};

        assertRefused(fetcher(twoFaced, LOOPBACK), url("/page"), Refusal.ADDRESS_REFUSED);
        assertThat(asked).isEmpty();
    }

    @Test
    void asksANameOnceSoThatItCannotChangeItsAnswer() throws RefusedException {
        Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.1"));
        var fetcher = fetcher(host -> new InetAddress[] {InetAddress.getByName(answers.pop())}, LOOPBACK);

        assertThat(fetcher.fetch(url("/page")).body()).isNotEmpty();
        assertThat(answers).containsExactly("10.0.0.1");
    }

    static Stream<Arguments> givesUpWithinItsLimits() {
        return Stream.of(
                argumentSet("endless redirects", "/loop", Refusal.PAGE_NOT_FETCHED, "redirects"),
                argumentSet("a long page", "/long", Refusal.TOO_LONG, "longer than 1000 bytes"),
                argumentSet("a slow page", "/slow", Refusal.PAGE_NOT_FETCHED, "could not be fetched"),
                argumentSet("a page that trickles", "/trickle", Refusal.PAGE_NOT_FETCHED, "could not be fetched"),
                argumentSet("a strangely packed page", "/packed", Refusal.PAGE_NOT_FETCHED, "packs"),
                argumentSet("a broken packed page", "/broken-gzip", Refusal.PAGE_NOT_FETCHED, "unpacked"),
                argumentSet("a page that unpacks without end", "/bomb", Refusal.TOO_LONG, "longer than 1000 bytes"),
                argumentSet("an error", "/missing", Refusal.PAGE_NOT_FETCHED, "404"),
                argumentSet("another kind of address", "/to-script", Refusal.WRONG_FIELD, "http://"));
    }

    @ParameterizedTest
    @MethodSource
    void givesUpWithinItsLimits(String path, Refusal refusal, String message) {
        var hurried = fetcher(PageFetcherTest::loopback, LOOPBACK, "1s");

        assertThatThrownBy(() -> hurried.fetch(url(path)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal))
                .hasMessageContaining(message);
    }

    private static void assertRefused(PageFetcher fetcher, URI url, Refusal refusal) {
        assertThatThrownBy(() -> fetcher.fetch(url))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }

    private PageFetcher fetcher(String network) {
        return fetcher(PageFetcherTest::loopback, network);
    }

    private PageFetcher fetcher(HostLookup lookup, String network) {
        return fetcher(lookup, network, "10s");
    }

    private static InetAddress[] loopback(String host) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
    }

    private PageFetcher fetcher(HostLookup lookup, String network, String longestTime) {
        var config = TestConfig.of(
                WebConfig.class, "ingest.web.longest-page", "1000", "ingest.web.longest-time", longestTime);
        return fetcher(config, new AddressGuard(lookup, Networks.of(Optional.of(List.of(network)))));
    }

    private static PageFetcher fetcher(WebConfig config, AddressGuard guard) {
        return new PageFetcher(new PublicHttp(VERTX, config, guard), config);
    }

    private URI url(String path) {
        return URI.create("http://news.example:" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("Host"));
        var headers = exchange.getResponseHeaders();
        switch (path) {
            case "/to-odd" -> redirect(exchange, "/a b|c");
            case "/page", "/a b|c" -> {
                headers.add("Content-Type", "text/html; charset=windows-1251");
                send(exchange, 200, "<p>news</p>".getBytes(StandardCharsets.UTF_8));
            }
            case "/moved" -> redirect(exchange, "/page");
            case "/loop" -> redirect(exchange, "/loop");
            case "/to-inside" -> redirect(exchange, "http://inside.example:" + port() + "/page");
            case "/to-script" -> redirect(exchange, "javascript:alert(1)");
            case "/long" -> send(exchange, 200, new byte[5_000]);
            case "/slow" -> exchange.sendResponseHeaders(200, 10);
            case "/trickle" -> trickle(exchange);
            case "/packed" -> {
                headers.add("Content-Encoding", "br");
                send(exchange, 200, new byte[10]);
            }
            case "/broken-gzip" -> {
                headers.add("Content-Encoding", "gzip");
                send(exchange, 200, new byte[10]);
            }
            case "/bomb" -> {
                headers.add("Content-Encoding", "gzip");
                send(exchange, 200, gzip(new byte[100_000]));
            }
            default -> send(exchange, 404, new byte[0]);
        }
    }

    /** A byte now and then, so that no wait for a single read ever ends the request: until the reader hangs up. */
    private static void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 900);
        for (var sent = 0; sent < 900; sent++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void redirect(HttpExchange exchange, String to) {
        exchange.getResponseHeaders().add("Location", to);
        try {
            send(exchange, 302, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
