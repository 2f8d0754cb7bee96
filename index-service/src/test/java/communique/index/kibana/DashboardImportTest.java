package communique.index.kibana;

import static communique.index.kibana.ScriptedKibana.IMPORT;
import static communique.index.kibana.ScriptedKibana.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.background.BackgroundLoop.RetryPauses;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardImportTest {

    private static final RetryPauses SHORT = new RetryPauses(Duration.ofMillis(1), Duration.ofMillis(8));
    private static final String DONE = "{\"success\":true,\"successCount\":19,\"warnings\":[]}";
    private static final String CONFLICT =
            "{\"success\":false,\"successCount\":18,\"errors\":[{\"id\":\"communique-overview\",\"error\":{\"type\":\"missing_references\"}}]}";

    private final ScriptedKibana kibana = new ScriptedKibana();
    private DashboardImport dashboards;

    @AfterEach
    void stop() {
        dashboards.close();
        kibana.close();
    }

    @Test
    void waitsUntilKibanaIsAvailable() {
        kibana.status(503, "Kibana server is not ready yet")
                .level("unavailable")
                .status(503, core("unavailable", "unavailable", "unavailable"))
                .status(200, core("degraded", "available", "degraded"))
                .level("available")
                .imports(200, DONE);

        start();

        awaitState("imported, 19 objects");
        assertThat(kibana.requests(STATUS)).hasSize(5);
        assertThat(kibana.requests(IMPORT)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"200, degraded", "503, unavailable"})
    void importsWhilePluginsAreOutOfOrder(int status, String overall) {
        kibana.status(status, core(overall, "available", "available")).imports(200, DONE);

        start();

        awaitState("imported, 19 objects");
    }

    @Test
    void saysWhichServiceOfKibanaIsNotReady() {
        kibana.status(200, core("degraded", "available", "degraded"));

        start();

        awaitState("waiting: Kibana is not ready: savedObjects is degraded, SavedObjects service is degraded");
    }

    /** The answer to {@code GET /api/status}, as Kibana 8 gives it, with levels of its own. */
    private static String core(String overall, String elasticsearch, String savedObjects) {
        return """
                {"name":"kibana","uuid":"5b2de169-2785-441b-ae8c-186a1936b17d",
                 "version":{"number":"8.12.2","build_hash":"f5bd489c","build_number":70088,"build_snapshot":false},
                 "status":{"overall":{"level":"%1$s","summary":"1 service is %1$s: fleet"},
                  "core":{"elasticsearch":{"level":"%2$s","summary":"Elasticsearch is %2$s","meta":{"warningNodes":[]}},
                          "savedObjects":{"level":"%3$s","summary":"SavedObjects service is %3$s"}},
                  "plugins":{"fleet":{"level":"%1$s","summary":"Fleet setup failed"},
                             "taskManager":{"level":"available","summary":"Task Manager is healthy"}}},
                 "metrics":{"requests":{"total":3}}}""".formatted(overall, elasticsearch, savedObjects);
    }

    @Test
    void sendsTheFileAsKibanaAsksForIt() {
        kibana.level("available").imports(200, DONE);

        start();

        awaitState("imported, 19 objects");
        var request = kibana.requests(IMPORT).get(0);
        assertThat(request.xsrf()).isNotBlank();
        assertThat(request.authorization()).isNull();
        assertThat(request.contentType()).startsWith("multipart/form-data; boundary=");
        assertThat(request.body())
                .contains("name=\"file\"; filename=\"communique.ndjson\"")
                .contains("\r\n\r\n{\"type\":\"tag\"")
                .contains("\"id\":\"communique-pipeline\"");
    }

    static Stream<Arguments> triesAgainAfterARefusal() {
        return Stream.of(
                Arguments.of("HTTP 200 is no success", 200, CONFLICT, "missing_references"),
                Arguments.of(
                        "an older Kibana", 422, "{\"message\":\"belongs to a more recent version\"}", "8.19 or later"),
                Arguments.of("no rights", 403, "{\"message\":\"Forbidden\"}", "kibana.api-key"),
                Arguments.of("wrong password", 401, "{\"message\":\"Unauthorized\"}", "kibana.password"),
                Arguments.of("a proxy's page", 502, "<html>\nBad gateway</html>", "HTTP 502: <html> Bad gateway"),
                Arguments.of("no JSON", 200, "", "HTTP 200"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void triesAgainAfterARefusal(String name, int status, String body, String told) {
        kibana.level("available").imports(status, body);

        start();

        await().untilAsserted(
                        () -> assertThat(dashboards.state()).contains(told).doesNotContain("\n"));
        kibana.imports(200, DONE);
        awaitState("imported, 19 objects");
        assertThat(kibana.requests(IMPORT)).hasSizeGreaterThan(1);
    }

    static Stream<Arguments> sendsTheCredentials() {
        return Stream.of(
                Arguments.of(List.of("kibana.username", "elastic", "kibana.password", "pw"), "Basic ZWxhc3RpYzpwdw=="),
                Arguments.of(List.of("kibana.api-key", "abc=", "kibana.username", "elastic"), "ApiKey abc="));
    }

    @ParameterizedTest
    @MethodSource
    void sendsTheCredentials(List<String> settings, String header) {
        kibana.level("available").imports(200, DONE);

        start(settings.toArray(String[]::new));

        awaitState("imported, 19 objects");
        assertThat(kibana.requests(STATUS).get(0).authorization()).isEqualTo(header);
        assertThat(kibana.requests(IMPORT).get(0).authorization()).isEqualTo(header);
    }

    @Test
    void reachesASpaceAndAPathBehindAProxy() {
        kibana.level("available").imports(200, DONE);
        var inSpace = config("kibana.url", kibana.url() + "/kb/s/desk/");

        dashboards = new DashboardImport(new Kibana(inSpace), "{}", SHORT);
        dashboards.start();

        awaitState("imported, 19 objects");
        assertThat(kibana.requests("/kb/s/desk" + IMPORT)).hasSize(1);
    }

    @Test
    void saysThatThereIsNoAnswerAndNeverGivesUp() {
        var url = kibana.url();
        kibana.close();

        start();

        await().untilAsserted(() -> assertThat(dashboards.state()).startsWith("waiting: no answer from " + url));
    }

    private void start(String... settings) {
        var all = Stream.concat(Stream.of("kibana.url", kibana.url().toString()), Stream.of(settings));
        var config = config(all.toArray(String[]::new));
        dashboards = new DashboardImport(new Kibana(config), Dashboards.savedObjects(config.newsdeskUrl()), SHORT);
        dashboards.start();
    }

    private void awaitState(String state) {
        await().untilAsserted(() -> assertThat(dashboards.state()).isEqualTo(state));
    }

    static KibanaConfig config(String... settings) {
        var builder = new SmallRyeConfigBuilder().withMapping(KibanaConfig.class);
        for (int i = 0; i < settings.length; i += 2) {
            builder.withDefaultValue(settings[i], settings[i + 1]);
        }
        return builder.build().getConfigMapping(KibanaConfig.class);
    }
}
