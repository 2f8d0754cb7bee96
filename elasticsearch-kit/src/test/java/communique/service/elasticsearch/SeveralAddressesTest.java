package communique.service.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two nodes at two addresses, one of which dies. */
class SeveralAddressesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Node one = new Node();
    private final Node other = new Node();

    @AfterEach
    void stop() {
        one.server.stop(0);
        other.server.stop(0);
    }

    @Test
    void takesTurns() throws IOException {
        try (var gateway = connect(one.url(), other.url())) {
            askTenTimes(gateway);
        }
        assertThat(one.asked.get()).isEqualTo(5);
        assertThat(other.asked.get()).isEqualTo(5);
    }

    @Test
    void goesOnWithTheOtherNodeWhenOneDies() throws IOException {
        try (var gateway = connect(one.url(), other.url())) {
            gateway.probe();
            one.server.stop(0);
            other.asked.set(0);

            askTenTimes(gateway);
        }
        assertThat(other.asked.get()).isEqualTo(10);
    }

    @Test
    void leavesOutADeadNodeForAWhile() throws IOException {
        one.isDown = true;
        try (var gateway = connect(one.url(), other.url())) {
            askTenTimes(gateway);
        }
        assertThat(one.tried.get()).isEqualTo(1);
        assertThat(other.asked.get()).isEqualTo(10);
    }

    @Test
    void findsTheOtherNodesOfTheClusterWhereToldTo() {
        one.knows(one, other);
        other.knows(one, other);
        try (var gateway = discovering(one.url())) {
            await().untilAsserted(() -> {
                gateway.probe();
                assertThat(other.asked.get()).isPositive();
            });
            one.server.stop(0);
            other.asked.set(0);
            askTenTimes(gateway);
            assertThat(other.asked.get()).isGreaterThanOrEqualTo(10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void neverTakesAPartOfTheIndexForAllOfIt() throws IOException {
        try (var gateway = connect(one.url())) {
            assertThatThrownBy(() -> gateway.search("documents", search -> search.size(1)))
                    .isInstanceOf(Exception.class);
        }
        assertThat(one.query).contains("allow_partial_search_results=false");
    }

    @Test
    void keepsToItsAddressesWhereTheClusterTellsNothing() throws IOException {
        try (var gateway = discovering(one.url())) {
            await().until(() -> one.asked.get() > 0);
            askTenTimes(gateway);
        }
        assertThat(one.asked.get()).isGreaterThanOrEqualTo(11);
    }

    @Test
    void asksADeadNodeAgainWhenNoOtherIsLeft() throws IOException {
        try (var gateway = connect(one.url(), other.url())) {
            one.isDown = true;
            askTenTimes(gateway);
            one.isDown = false;
            other.server.stop(0);

            // The request that finds out fails; the next one goes to the node that was left out.
            assertThatThrownBy(gateway::probe).isInstanceOf(IOException.class);
            askTenTimes(gateway);
        }
        assertThat(one.asked.get()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void saysThatNoNodeAnswers() throws IOException {
        one.server.stop(0);
        other.server.stop(0);
        try (var gateway = connect(one.url(), other.url())) {
            assertThatThrownBy(gateway::probe).isInstanceOf(IOException.class).satisfies(failure -> assertThat(
                            Causes.of((IOException) failure))
                    .isEqualTo("Elasticsearch: Connection refused"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            localhost:9200                         | "localhost:9200" is no address
            ftp://node                             | "ftp://node" is no address
            http://node-1:9200/a,http://node-2/b   | all addresses need the same path, not [/a, /b]
            """)
    void refusesAddressesThatCannotWork(String urls, String reason) {
        assertThatThrownBy(() -> connect(urls).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("elasticsearch.url: ")
                .hasMessageContaining(reason);
    }

    private static void askTenTimes(ElasticsearchGateway gateway) throws IOException {
        for (int i = 0; i < 10; i++) {
            gateway.probe();
        }
    }

    /** As the services read it, from one setting. */
    private static ElasticsearchGateway connect(String... urls) {
        return open(String.join(",", List.of(urls)), false);
    }

    private static ElasticsearchGateway discovering(String url) {
        return open(url, true);
    }

    private static ElasticsearchGateway open(String urls, boolean discovery) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(ElasticsearchConfig.class)
                .withDefaultValue("elasticsearch.url", urls)
                .withDefaultValue("elasticsearch.discovery", Boolean.toString(discovery))
                .build()
                .getConfigMapping(ElasticsearchConfig.class);
        return new ElasticsearchGateway(config, TIMEOUT);
    }

    /** A node that counts what it is asked. */
    private static final class Node {

        private final HttpServer server;
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger tried = new AtomicInteger();
        private volatile String answer = "{}";
        private volatile String query = "";
        private volatile boolean isDown;

        private Node() {
            try {
                server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.createContext("/", exchange -> {
                var bytes = answer.getBytes(StandardCharsets.UTF_8);
                tried.incrementAndGet();
                query = String.valueOf(exchange.getRequestURI().getQuery());
                asked.addAndGet(isDown ? 0 : 1);
                exchange.sendResponseHeaders(isDown ? 503 : 200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        /** Whatever it is asked, it tells of these nodes. */
        private void knows(Node... nodes) {
            answer = Stream.of(nodes)
                    .map(node -> "\"%1$s\":{\"http\":{\"publish_address\":\"%1$s\"}}".formatted(node.address()))
                    .collect(Collectors.joining(",", "{\"nodes\":{", "}}"));
        }

        private String address() {
            return "127.0.0.1:" + server.getAddress().getPort();
        }

        private String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }
    }
}
