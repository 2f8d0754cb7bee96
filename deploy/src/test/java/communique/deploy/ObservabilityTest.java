package communique.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Prometheus and Grafana are told of every service, and each alert says what to do. That queries are answered shows ComposeIT. */
class ObservabilityTest {

    private final ComposeFile compose = ComposeFile.withSecrets();

    static List<JsonNode> alerts() {
        return Observability.alerts();
    }

    static List<JsonNode> panels() {
        return Observability.panels();
    }

    @Test
    void asksEveryServiceWhereItListens() {
        var asked = Manifests.each(Observability.prometheus().path("scrape_configs"))
                .collect(Collectors.toMap(job -> job.path("job_name").asText(), ObservabilityTest::address));

        assertThat(asked)
                .isEqualTo(Manifests.services()
                        .collect(Collectors.toMap(
                                Manifests.Manifest::name,
                                service -> service.name() + ":"
                                        + service.container()
                                                .at("/ports/0/containerPort")
                                                .asText())));
    }

    private static String address(JsonNode job) {
        var names = job.at("/dns_sd_configs/0");
        return names.isMissingNode()
                ? job.at("/static_configs/0/targets/0").asText()
                : names.at("/names/0").asText() + ":" + names.path("port").asText();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void eachAlertLeadsToAPartOfTheRunbook(JsonNode alert) throws IOException {
        var runbook = alert.at("/annotations/runbook").asText().split("#");
        var headings = Pattern.compile("(?m)^##+ (.*)$")
                .matcher(Files.readString(Manifests.PROJECT.resolve(runbook[0])))
                .results()
                .map(heading -> anchor(heading.group(1)));

        assertThat(headings).contains(runbook[1]);
        assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
        assertThat(alert.path("for").asText()).isNotBlank();
        assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
    }

    @ParameterizedTest
    @MethodSource("panels")
    void eachPanelSaysWhatItShowsAndAsksTheProvisionedSource(JsonNode panel) {
        var source = Manifests.yaml(Observability.FOLDER.resolve("grafana/datasources/prometheus.yaml"))
                .get(0)
                .at("/datasources/0/uid");

        assertThat(panel.path("title").asText()).isNotBlank();
        assertThat(panel.path("description").asText()).isNotBlank();
        assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
        assertThat(panel.at("/datasource/uid")).isEqualTo(source);
        assertThat(panel.path("targets")).isNotEmpty();
    }

    @Test
    void composeMountsTheFilesWhereTheyAreRead() {
        var mounts = Stream.of("prometheus", "grafana")
                .flatMap(service -> Manifests.each(compose.service(service).path("volumes")))
                .map(JsonNode::asText)
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.substring(2, volume.indexOf(':')));

        assertThat(mounts).isNotEmpty().allMatch(file -> Files.exists(Manifests.PROJECT.resolve(file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sum by (step) (rate(a_total{x=\"1\",y=~\"b|c\"}[5m])) > 0 unless sum(b_count) == 1; a_total b_count",
                "histogram_quantile(0.95, sum by (le, job) (rate(c_bucket{job=~\"$service\"}[$__rate_interval]))); c_bucket",
                "up == 0; up"
            })
    void selectorsOfAnExpressionAreFound(String expression, String metrics) {
        assertThat(Selector.of(expression)).extracting(Selector::metric).containsExactly(metrics.split(" "));
    }

    /** Prometheus's own checker and its own evaluation of the rules on figures of a made-up hour. */
    @ParameterizedTest
    @CsvSource({"check rules alerts.yml", "check config prometheus.yml", "test rules alerts-test.yml"})
    void prometheusAcceptsTheRulesAndFiresThemInTime(String arguments) throws IOException {
        assumeThat(isInstalled()).as("promtool is not installed").isTrue();
        var process = new ProcessBuilder(("promtool " + arguments).split(" "))
                .directory(Observability.FOLDER.toFile())
                .redirectErrorStream(true)
                .start();

        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(output).isZero();
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
