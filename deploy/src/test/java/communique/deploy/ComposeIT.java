package communique.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.deploy.Exposition.Sample;
import communique.stack.process.Ports;
import communique.stack.server.LocalServer;
import communique.stack.testing.TestKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Compose starts, without containers: the services with the environment that docker-compose.yml gives them, on an
 * Elasticsearch that knows only the users and roles of Compose. Their figures answer every query of the dashboard and of
 * the alerts.
 */
class ComposeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> NAMES =
            List.of("ingest-service", "enrich-service", "story-service", "index-service", "newsdesk");
    private static final ComposeFile COMPOSE = ComposeFile.withSecrets();
    private static final Map<String, ServiceProcess> SERVICES = new LinkedHashMap<>();
    private static final Map<String, Exposition> FIGURES = new TreeMap<>();

    @TempDir
    static Path folder;

    private static LocalServer kafka;
    private static SecuredElasticsearch elasticsearch;

    static Stream<String> names() {
        return NAMES.stream();
    }

    static Stream<String> expressions() {
        return Observability.expressions().distinct();
    }

    @BeforeAll
    static void start() throws IOException {
        kafka = TestKafka.own();
        elasticsearch =
                new SecuredElasticsearch(COMPOSE.environment("elasticsearch").get("ELASTIC_PASSWORD"));
        elasticsearch.makeUsers(COMPOSE.environment("elasticsearch-users"));
        Files.createDirectories(folder.resolve("seeds"));
        NAMES.forEach(name -> SERVICES.put(name, new ServiceProcess(name, List.of("/q/health/ready"))));
        SERVICES.forEach((name, service) -> service.start(environment(name), folder));
        SERVICES.forEach((name, service) -> await(name)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(service::isReady));
        doWhatIsMeasured();
        SERVICES.forEach((name, service) -> FIGURES.put(name, figures(name, service)));
    }

    /** The addresses and folders of the containers, as they are here. */
    private static Map<String, String> environment(String name) {
        var environment = COMPOSE.environment(name);
        var here = new LinkedHashMap<>(Map.of(
                "kafka:19092", kafka.address(),
                "http://elasticsearch:9200", elasticsearch.url(),
                // Nobody is there: that keeps no document from being indexed.
                "http://kibana:5601", "http://127.0.0.1:" + Ports.free(),
                "/seeds", folder.resolve("seeds").toString(),
                "/inbox", folder.resolve("inbox").toString(),
                "/data", folder.resolve("data").toString()));
        SERVICES.forEach((other, service) -> here.put(
                "http://" + other + ":"
                        + COMPOSE.service(other).at("/ports/0").asText().replaceAll(".*:", ""),
                service.url().toString()));
        environment.replaceAll((variable, value) -> here.getOrDefault(value, value));
        return environment;
    }

    private static void doWhatIsMeasured() throws IOException {
        var added = service("ingest-service")
                .post("/documents", "{\"id\": \"harbour\", \"text\": \"Delegates of Ruritania met in the harbour.\"}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(202);
        assertThat(service("ingest-service").post("/documents", "{}", "no-key").statusCode())
                .isEqualTo(401);
        for (var path : List.of("/api/documents/harbour", "/api/documents/harbour/original")) {
            await(path).atMost(PATIENCE).untilAsserted(() -> assertThat(
                            service("newsdesk").get(path).statusCode())
                    .isEqualTo(200));
        }
        await("the story of it").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        figures("story-service").samples())
                .anyMatch(sample -> sample.metric().equals("communique_documents_out_total")));
        await("how far the readers are").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        service("newsdesk").get("/q/metrics").body())
                .doesNotContainPattern("communique_lag_documents\\{.* NaN"));
    }

    private static Exposition figures(String name) throws IOException {
        return figures(name, service(name));
    }

    private static Exposition figures(String name, ServiceProcess service) {
        try {
            return Exposition.of(name, service.get("/q/metrics").body());
        } catch (IOException e) {
            throw new AssertionError(name + " does not say how it is", e);
        }
    }

    @AfterAll
    static void stop() {
        SERVICES.values().forEach(ServiceProcess::close);
        if (elasticsearch != null) {
            elasticsearch.close();
        }
        kafka.kill();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "newsdesk      | POST | /documents/_search                 | {}                                           | 200",
                "newsdesk      | POST | /documents/_doc                    | {}                                           | 403",
                "newsdesk      | POST | /documents/_close                  |                                              | 403",
                "newsdesk      | PUT  | /_index_template/documents         | {\"index_patterns\": [\"x\"]}                | 403",
                "newsdesk      | GET  | /payroll/_search                   | {}                                           | 403",
                "newsdesk      | PUT  | /_security/user/guest              | {\"password\": \"guest-12\", \"roles\": []}  | 403",
                "index-service | GET  | /payroll/_search                   | {}                                           | 403",
                "index-service | PUT  | /payroll                           | {}                                           | 403",
                "index-service | PUT  | /_cluster/settings                 | {\"persistent\": {\"logger.x\": \"INFO\"}} | 403",
                "index-service | PUT  | /_snapshot/copy                    | {\"type\": \"fs\", \"settings\": {}}         | 403",
                "index-service | PUT  | /_security/user/guest              | {\"password\": \"guest-12\", \"roles\": []}  | 403"
            })
    void theUsersOfTheServicesCanDoNoMore(String user, String method, String path, String body, int status)
            throws IOException {
        var password = COMPOSE.environment(user).get("ELASTICSEARCH_PASSWORD");

        var answer = elasticsearch.send(user, password, method, path, body == null ? "" : body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void makingTheUsersAgainChangesNothing() throws IOException {
        assertThat(elasticsearch.makeUsers(COMPOSE.environment("elasticsearch-users")))
                .contains("users: kibana_system, index-service, newsdesk");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFigureSaysWhatItIs(String service) {
        var figures = FIGURES.get(service);

        assertThat(figures.help().keySet()).anyMatch(name -> name.startsWith("communique_"));
        assertThat(figures.unexplained()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void requestsAreCountedInBuckets(String service) throws IOException {
        // What Quarkus itself answers under /q is not counted.
        service(service).get("/no-such-page");
        assertThat(figures(service).samples())
                .anyMatch(sample -> sample.metric().equals("http_server_requests_seconds_bucket"));
    }

    /** Each query of the dashboard and each alert: there are figures that it selects, with the labels it groups by. */
    @ParameterizedTest
    @MethodSource("expressions")
    void everyQueryIsAnswered(String expression) {
        var selected = Selector.of(expression).stream()
                .flatMap(selector -> {
                    var samples = FIGURES.values().stream()
                            .flatMap(figures -> figures.samples().stream())
                            .filter(selector::selects)
                            .toList();
                    // Prometheus makes this one itself.
                    assertThat(selector.metric().equals("up") || !samples.isEmpty())
                            .as(selector.toString())
                            .isTrue();
                    return samples.stream();
                })
                .map(Sample::labels)
                .toList();

        assertThat(Selector.groupings(expression))
                .allSatisfy(label -> assertThat(selected).anyMatch(labels -> labels.containsKey(label)));
    }

    private static ServiceProcess service(String name) {
        return SERVICES.get(name);
    }
}
