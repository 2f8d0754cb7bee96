package communique.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the profile {@code observability} gives Prometheus and Grafana. */
final class Observability {

    static final Path FOLDER = Manifests.PROJECT.resolve("deploy/observability");

    private Observability() {}

    static JsonNode prometheus() {
        return Manifests.yaml(FOLDER.resolve("prometheus.yml")).get(0);
    }

    static List<JsonNode> alerts() {
        return Manifests.each(
                        Manifests.yaml(FOLDER.resolve("alerts.yml")).get(0).at("/groups"))
                .flatMap(group -> Manifests.each(group.path("rules")))
                .toList();
    }

    static JsonNode dashboard() {
        try {
            return new JsonMapper()
                    .readTree(FOLDER.resolve("grafana/communique.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> panels() {
        return Manifests.each(dashboard().path("panels"))
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .toList();
    }

    /** Every expression of every panel and every alert. */
    static Stream<String> expressions() {
        return Stream.concat(
                panels().stream()
                        .flatMap(panel -> Manifests.each(panel.path("targets")))
                        .map(target -> target.path("expr").asText()),
                alerts().stream().map(alert -> alert.path("expr").asText()));
    }
}
