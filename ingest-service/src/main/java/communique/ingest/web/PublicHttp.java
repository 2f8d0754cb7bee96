package communique.ingest.web;

import communique.events.WebHost;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** Sends single requests to the servers that {@link AddressGuard} allows. Redirects are left to the caller. */
public final class PublicHttp implements AutoCloseable {

    private static final int OK = 200;

    private final HttpClient client;
    private final AddressGuard guard;
    private final String userAgent;

    /**
     * What one answer may cost.
     *
     * @param longestBody in bytes, unpacked
     */
    public record Limits(int longestBody, Duration longestTime) {}

    public PublicHttp(Vertx vertx, WebConfig config) {
        this(vertx, config, new AddressGuard(config));
    }

    PublicHttp(Vertx vertx, WebConfig config, AddressGuard guard) {
        this.guard = guard;
        this.userAgent = userAgent(config);
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.longestTime().toMillis())
                .setKeepAlive(false)
                .setMaxPoolSize(8)
                .setMaxHeaderSize(32 * 1024)
                .setDecompressionSupported(false));
    }

    /** Says who asks, and where a person answers who minds. */
    static String userAgent(WebConfig config) {
        return "communique/1.0"
                + config.contact().map(contact -> " (+" + contact + ")").orElse("");
    }

    /**
     * Sends one request and reads its answer. Keeps its caller waiting.
     *
     * @param headers sent byte for byte
     * @throws RefusedException if the address is not allowed, or no answer came within the limits
     */
    public HttpAnswer get(URI url, Map<String, String> headers, Limits limits) throws RefusedException {
        var options = options(url, guard.checked(url), limits);
        headers.forEach(options::putHeader);
        // Both within the event loop: this thread might ask for an answer to be read when that has ended already.
        var answer = client.request(options)
                .compose(request -> request.send().compose(response -> read(url, response, limits)))
                .toCompletionStage()
                .toCompletableFuture();
        try {
            return unpacked(answer.get(limits.longestTime().toNanos(), TimeUnit.NANOSECONDS), limits);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw notFetched(String.valueOf(e.getCause().getMessage()));
        } catch (TimeoutException e) {
            throw notFetched("it takes longer than " + limits.longestTime().toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notFetched("the service is stopping");
        }
    }

    private RequestOptions options(URI url, InetAddress address, Limits limits) {
        var ascii = URI.create(url.toASCIIString());
        var path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(AddressGuard.port(url), address.getHostAddress()))
                .setHost(WebHost.of(url))
                .setPort(AddressGuard.port(url))
                .setSsl("https".equalsIgnoreCase(url.getScheme()))
                .setURI(path + (ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery()))
                .setTimeout(limits.longestTime().toMillis())
                .putHeader("User-Agent", userAgent);
    }

    private static Future<HttpAnswer> read(URI url, HttpClientResponse response, Limits limits) {
        if (response.statusCode() != OK) {
            response.exceptionHandler(closed -> {});
            response.request().connection().close();
            return Future.succeededFuture(new HttpAnswer(url, response.statusCode(), response.headers(), new byte[0]));
        }
        var body = Buffer.buffer();
        var done = Promise.<HttpAnswer>promise();
        response.exceptionHandler(done::tryFail);
        response.endHandler(end -> done.tryComplete(new HttpAnswer(url, OK, response.headers(), body.getBytes())));
        response.handler(chunk -> {
            body.appendBuffer(chunk);
            if (body.length() > limits.longestBody()) {
                done.tryFail(tooLong(limits));
                response.request().connection().close();
            }
        });
        return done.future();
    }

    /** A small packed answer may unpack to gigabytes: no more than the limit is ever unpacked. */
    private static HttpAnswer unpacked(HttpAnswer answer, Limits limits) throws RefusedException {
        var encoding = answer.header("Content-Encoding");
        if (!answer.isOk() || encoding == null || encoding.equalsIgnoreCase("identity")) {
            return answer;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw notFetched("the server packs its pages in a way that was not asked for");
        }
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            var body = packed.readNBytes(limits.longestBody() + 1);
            if (body.length > limits.longestBody()) {
                throw tooLong(limits);
            }
            return new HttpAnswer(answer.url(), answer.status(), answer.headers(), body);
        } catch (IOException e) {
            throw notFetched("what the server packed cannot be unpacked: " + e.getMessage());
        }
    }

    private static RefusedException tooLong(Limits limits) {
        return new RefusedException(Refusal.TOO_LONG, "the page is longer than " + limits.longestBody() + " bytes");
    }

    static RefusedException notFetched(String why) {
        return new RefusedException(Refusal.PAGE_NOT_FETCHED, "the page could not be fetched: " + why);
    }

    @Override
    public void close() {
        client.close();
    }
}
