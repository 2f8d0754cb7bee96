package communique.ingest.web;

import communique.events.submission.PageUrl;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Fetches a page from the public internet and from nowhere else.
 *
 * <p>A host name is looked up once; every address that it has must be public; and the connection goes to the very
 * address that was checked, so a name that changes its answer gains nothing. All of it again after every redirect.
 */
final class PageFetcher implements AutoCloseable {

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;

    /** Numbers that some programs read as an address, and others as another: {@code 2130706433}, {@code 0x7f.1}. */
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:0x[0-9a-f]*|[0-9]*)(?:\\.(?:0x[0-9a-f]*|[0-9]*))*");

    private static final Pattern PLAIN_IPV4 = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})(?:\\.|$)){4}");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([a-z0-9_:-]{1,40})");

    private final WebConfig config;
    private final HttpClient client;
    private final HostLookup lookup;
    private final Predicate<InetAddress> allowed;
    private final Set<Integer> ports;

    PageFetcher(Vertx vertx, WebConfig config) {
        this(vertx, config, InetAddress::getAllByName, new PublicAddresses(), PORTS);
    }

    /** @param ports that may be asked; none given means all */
    PageFetcher(Vertx vertx, WebConfig config, HostLookup lookup, Predicate<InetAddress> allowed, Set<Integer> ports) {
        this.config = config;
        this.lookup = lookup;
        this.allowed = allowed;
        this.ports = ports;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.longestTime().toMillis())
                .setKeepAlive(false)
                .setMaxPoolSize(8)
                .setMaxHeaderSize(32 * 1024)
                .setDecompressionSupported(false));
    }

    /**
     * Fetches a page. Keeps its caller waiting.
     *
     * @throws RefusedException if the address is not allowed, or no page came within the limits
     */
    Page fetch(URI address) throws RefusedException {
        var deadline = System.nanoTime() + config.longestTime().toNanos();
        var url = address;
        for (int hop = 0; hop <= config.redirects(); hop++) {
            var answer = ask(url, checkedAddress(url), deadline);
            if (answer.status == OK) {
                return answer.page(url);
            }
            if (!REDIRECTS.contains(answer.status) || answer.headers.get("Location") == null) {
                throw notFetched("the server answered with status " + answer.status);
            }
            url = PageUrl.parse(url.resolve(answer.location()).toString());
        }
        throw notFetched("more than " + config.redirects() + " redirects");
    }

    private InetAddress checkedAddress(URI url) throws RefusedException {
        if (!ports.isEmpty() && !ports.contains(port(url))) {
            throw new RefusedException(Refusal.ADDRESS_REFUSED, "pages are not fetched from port " + port(url));
        }
        var host = url.getHost();
        if (host == null
                || NUMBER.matcher(host).matches() && !PLAIN_IPV4.matcher(host).matches()) {
            throw new RefusedException(Refusal.ADDRESS_REFUSED, "the host must be a name, not a number");
        }
        try {
            var addresses = lookup.addressesOf(host);
            for (var address : addresses) {
                if (!allowed.test(address)) {
                    throw new RefusedException(
                            Refusal.ADDRESS_REFUSED, "pages are fetched from the public internet only");
                }
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new RefusedException(Refusal.PAGE_NOT_FETCHED, "no such host: " + host, e);
        }
    }

    private Answer ask(URI url, InetAddress address, long deadline) throws RefusedException {
        var left = Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
        var isTls = "https".equalsIgnoreCase(url.getScheme());
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port(url), address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port(url))
                .setSsl(isTls)
                .setURI(asciiPath(url) + (url.getRawQuery() == null ? "" : "?" + asciiQuery(url)))
                .setTimeout(left.toMillis())
                .putHeader("User-Agent", "communique/1.0")
                .putHeader("Accept", "text/html, text/plain;q=0.9, application/pdf;q=0.8, */*;q=0.1")
                .putHeader("Accept-Encoding", "identity");
        // Both within the event loop: this thread might ask for an answer to be read when that has ended already.
        var answer = client.request(options)
                .compose(request -> request.send().compose(this::read))
                .toCompletionStage()
                .toCompletableFuture();
        try {
            return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw notFetched(String.valueOf(e.getCause().getMessage()));
        } catch (TimeoutException e) {
            throw notFetched("it takes longer than " + config.longestTime().toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notFetched("the service is stopping");
        }
    }

    private static String asciiPath(URI url) {
        return url.getRawPath() == null || url.getRawPath().isEmpty()
                ? "/"
                : URI.create(url.toASCIIString()).getRawPath();
    }

    private static String asciiQuery(URI url) {
        return URI.create(url.toASCIIString()).getRawQuery();
    }

    private Future<Answer> read(HttpClientResponse response) {
        var answer = new Answer(response.statusCode(), response.headers());
        if (response.statusCode() != OK) {
            response.request().connection().close();
            return Future.succeededFuture(answer);
        }
        var done = Promise.<Answer>promise();
        response.exceptionHandler(done::tryFail);
        response.endHandler(end -> done.tryComplete(answer));
        response.handler(chunk -> {
            answer.body.appendBuffer(chunk);
            if (answer.body.length() > config.longestPage()) {
                done.tryFail(new RefusedException(
                        Refusal.TOO_LONG, "the page is longer than " + config.longestPage() + " bytes"));
                response.request().connection().close();
            }
        });
        return done.future();
    }

    private static int port(URI url) {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    private static RefusedException notFetched(String why) {
        return new RefusedException(Refusal.PAGE_NOT_FETCHED, "the page could not be fetched: " + why);
    }

    @Override
    public void close() {
        client.close();
    }

    /** What a server answered to one request. */
    private static final class Answer {

        private final int status;
        private final MultiMap headers;
        private final Buffer body = Buffer.buffer();

        Answer(int status, MultiMap headers) {
            this.status = status;
            this.headers = headers;
        }

        String location() throws RefusedException {
            try {
                return new URI(headers.get("Location").strip().replace(" ", "%20")).toString();
            } catch (URISyntaxException e) {
                throw notFetched("it redirects to no address");
            }
        }

        Page page(URI url) throws RefusedException {
            var encoding = headers.get("Content-Encoding");
            if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
                throw notFetched("the server packs its pages though asked not to");
            }
            var type = headers.contains("Content-Type") ? headers.get("Content-Type") : "";
            var charset = CHARSET.matcher(type);
            return new Page(
                    url,
                    type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
                    charset.find() ? charset.group(1) : null,
                    body.getBytes());
        }
    }
}
