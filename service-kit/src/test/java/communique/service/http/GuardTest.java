package communique.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuardTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String KEY = "a-long-key";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    static Stream<Arguments> letsPassWhoMay() {
        var own = "http://localhost:PORT";
        return Stream.of(
                argumentSet("from this machine", null, HttpMethod.POST, List.of(), 200),
                argumentSet("from its own page", null, HttpMethod.POST, List.of("Origin", own), 200),
                argumentSet(
                        "reading from a foreign page",
                        null,
                        HttpMethod.GET,
                        List.of("Origin", "http://evil.example"),
                        200),
                argumentSet(
                        "from a foreign page", null, HttpMethod.POST, List.of("Origin", "http://evil.example"), 403),
                argumentSet(
                        "from a page of another port",
                        null,
                        HttpMethod.DELETE,
                        List.of("Origin", "http://localhost:1"),
                        403),
                argumentSet("from a page without origin", null, HttpMethod.POST, List.of("Origin", "null"), 403),
                argumentSet(
                        "from a page, as the browser says",
                        null,
                        HttpMethod.POST,
                        List.of("Sec-Fetch-Site", "cross-site"),
                        403),
                argumentSet(
                        "by a name that was made to point here",
                        null,
                        HttpMethod.GET,
                        List.of("Host", "evil.example"),
                        421),
                argumentSet("by the address of IPv6", null, HttpMethod.POST, List.of("Host", "[::1]:8081"), 200));
    }

    static Stream<Arguments> letsPassWhoHasTheKey() {
        return Stream.of(
                argumentSet("with the key", KEY, HttpMethod.POST, List.of("X-Api-Key", KEY), 200),
                argumentSet(
                        "with the key, by a public name",
                        KEY,
                        HttpMethod.POST,
                        List.of("X-Api-Key", KEY, "Host", "news.example"),
                        200),
                argumentSet("without the key", KEY, HttpMethod.POST, List.of(), 401),
                argumentSet("with another key", KEY, HttpMethod.DELETE, List.of("X-Api-Key", "a-long-kez"), 401),
                argumentSet("with the beginning of the key", KEY, HttpMethod.POST, List.of("X-Api-Key", "a-long"), 401),
                argumentSet("reading without the key", KEY, HttpMethod.GET, List.of(), 200),
                argumentSet(
                        "with the key from a foreign page",
                        KEY,
                        HttpMethod.POST,
                        List.of("X-Api-Key", KEY, "Origin", "http://evil.example"),
                        403));
    }

    @ParameterizedTest
    @MethodSource({"letsPassWhoMay", "letsPassWhoHasTheKey"})
    void letsPassWhoMay(String key, HttpMethod method, List<String> headers, int expected) throws Exception {
        var server = server(guard(key, "localhost"));
        var options =
                new RequestOptions().setMethod(method).setHost("localhost").setPort(server.actualPort());
        for (int i = 0; i < headers.size(); i += 2) {
            options.putHeader(headers.get(i), headers.get(i + 1).replace("PORT", "" + server.actualPort()));
        }

        var status = VERTX.createHttpClient()
                .request(options)
                .compose(request -> request.send())
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS)
                .statusCode();

        assertThat(status).isEqualTo(expected);
        server.close();
        assertThat(registry.find("communique.requests.refused").counters()).hasSize(expected == 200 ? 0 : 1);
    }

    @Test
    void servesOtherMachinesOnlyWithAKey() {
        assertThatThrownBy(() -> guard(null, "0.0.0.0").requireLoopbackWithoutKey(null))
                .hasMessageContaining("COMMUNIQUE_API_KEY");
        assertThatThrownBy(() -> guard(" ", "10.0.0.1").requireLoopbackWithoutKey(null))
                .hasMessageContaining("COMMUNIQUE_API_KEY");
        assertThatCode(() -> guard(null, "127.0.0.1").requireLoopbackWithoutKey(null))
                .doesNotThrowAnyException();
        assertThatCode(() -> guard(KEY, "0.0.0.0").requireLoopbackWithoutKey(null))
                .doesNotThrowAnyException();
    }

    private Guard guard(String key, String host) {
        var config = new AccessConfig() {
            @Override
            public Optional<String> apiKey() {
                return Optional.ofNullable(key);
            }

            @Override
            public Optional<String> home() {
                return Optional.empty();
            }
        };
        return new Guard(config, host, new RefusedRequests(registry));
    }

    private static HttpServer server(Guard guard) throws Exception {
        var router = Router.router(VERTX);
        router.route().handler(guard::check);
        router.route().handler(request -> request.response().end());
        return VERTX.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
    }
}
