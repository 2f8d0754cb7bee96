package communique.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import communique.deploy.Manifests.Manifest;
import communique.kafka.DocumentTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests say the same as the code, the images and docker-compose.yml. */
class ProductTest {

    /** What only Docker on one machine has: folders of that machine. */
    private static final Set<String> OF_ONE_MACHINE = Set.of("INGEST_SEEDS_DIRECTORY", "INGEST_WATCH_DIRECTORY");

    /** Off in both; Docker alone passes on what the operator's environment says. */
    private static final Set<String> UNSET = Set.of("OTEL_EXPORTER_OTLP_ENDPOINT");

    private final JsonNode compose = Manifests.compose().path("services");

    static Stream<Manifest> services() {
        return Manifests.services();
    }

    static List<Manifest> scales() {
        return Manifests.ofKind("ScaledObject");
    }

    @Test
    void hasTheTopicsThatTheServicesWouldCreate() {
        var wanted = DocumentTopics.topics().stream()
                .collect(Collectors.toMap(NewTopic::name, topic -> Map.of(topic.numPartitions(), topic.configs())));
        var found = Manifests.ofKind("KafkaTopic").stream()
                .collect(Collectors.toMap(
                        Manifest::name,
                        topic -> Map.of(topic.json().at("/spec/partitions").asInt(), settings(topic))));

        assertThat(found).isEqualTo(wanted);
    }

    private static Map<String, String> settings(Manifest topic) {
        var settings = new HashMap<String, String>();
        topic.json()
                .at("/spec/config")
                .properties()
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asText()));
        return settings;
    }

    @Test
    void runsTheVersionsThatDockerRuns() {
        assertThat(Manifests.of("Kafka", "communique")
                        .json()
                        .at("/spec/kafka/version")
                        .asText())
                .isEqualTo(version("kafka"));
        for (var kind : List.of("Elasticsearch", "Kibana")) {
            assertThat(Manifests.of(kind, "communique")
                            .json()
                            .at("/spec/version")
                            .asText())
                    .isEqualTo(version(kind.toLowerCase(Locale.ROOT)));
        }
    }

    /** {@code 4.2.1} of the image {@code apache/kafka:${KAFKA_VERSION:-4.2.1}}. */
    private String version(String service) {
        return compose.path(service).path("image").asText().replaceAll(".*:-(.*)}", "$1");
    }

    @Test
    void runsTheImagesOfThisVersion() throws IOException {
        var version = Files.readString(Manifests.PROJECT.resolve("pom.xml"))
                .replaceAll("(?s).*?<artifactId>communique</artifactId>\\s*<version>([^<]+)<.*", "$1");
        var tags = Manifests.each(Manifests.kustomization().path("images"))
                .collect(Collectors.toMap(image -> image.path("name").asText(), image -> image.path("newTag")
                        .asText()));

        assertThat(tags).isEqualTo(services().collect(Collectors.toMap(ProductTest::image, service -> version)));
    }

    private static String image(Manifest service) {
        return service.container().path("image").asText();
    }

    @ParameterizedTest
    @MethodSource("services")
    void runsWhatDockerRuns(Manifest service) {
        var docker = compose.path(service.name());

        assertThat(image(service)).isEqualTo(docker.path("image").asText());
        assertThat(variables(service).get("JAVA_OPTIONS").path("value").asText())
                .isEqualTo(docker.at("/environment/JAVA_OPTIONS").asText());
        assertThat(List.of("limits", "requests")).allSatisfy(kind -> assertThat(
                        service.container().at("/resources/" + kind + "/memory").asText())
                .isEqualToIgnoringCase(docker.path("mem_limit").asText() + "i"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void listensWhereItsImageDoes(Manifest service) throws IOException {
        var port = Integer.toString(
                service.container().at("/ports/0/containerPort").asInt());

        assertThat(Files.readString(Manifests.PROJECT.resolve("Dockerfile")))
                .containsPattern("FROM service AS " + service.name() + "\n(?:(?!FROM)[\\s\\S])*ENV PORT=" + port);
        assertThat(Manifests.of("Service", service.name())
                        .json()
                        .at("/spec/ports/0/port")
                        .asText())
                .isEqualTo(port);
    }

    @ParameterizedTest
    @MethodSource("services")
    void setsNothingThatTheServiceDoesNotRead(Manifest service) {
        var settings = Settings.of(service.name());

        assertThat(variables(service).keySet()).allMatch(settings::knows);
    }

    @Test
    void noticesMisspeltVariables() {
        var settings = Settings.of("ingest-service");

        assertThat(List.of("INGEST_DATA_DIRECTORY", "KAFKA_CLIENT__SASL_MECHANISM_", "LOG_JSON", "JAVA_OPTIONS"))
                .allMatch(settings::knows);
        assertThat(List.of("INGEST_DATA_FOLDER", "KAFKA_CLIENT_SASL_MECHANISM", "INDEX_INSTALL_SHARDS", "INGEST_DATA"))
                .noneMatch(settings::knows);
    }

    @ParameterizedTest
    @MethodSource("services")
    void setsWhatDockerSets(Manifest service) {
        var wanted = new TreeSet<String>();
        compose.path(service.name()).path("environment").fieldNames().forEachRemaining(wanted::add);
        wanted.removeAll(OF_ONE_MACHINE);
        wanted.removeAll(UNSET);

        assertThat(wanted).contains("KAFKA_BOOTSTRAP_SERVERS", "JAVA_OPTIONS");
        assertThat(variables(service).keySet()).containsAll(wanted);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void neverScalesBeyondThePartitions(Manifest scale) {
        var trigger = scale.json().at("/spec/triggers/0/metadata");
        var topic = Manifests.of("KafkaTopic", trigger.path("topic").asText());
        var target = Manifests.of(
                scale.json().at("/spec/scaleTargetRef/kind").asText(),
                scale.json().at("/spec/scaleTargetRef/name").asText());

        assertThat(scale.json().at("/spec/maxReplicaCount").asInt())
                .isPositive()
                .isLessThanOrEqualTo(topic.json().at("/spec/partitions").asInt());
        assertThat(target.json().at("/spec/replicas").isMissingNode())
                .as("a number of replicas, which each apply would set back")
                .isTrue();
        assertThat(trigger.path("consumerGroup").asText())
                .as("the group is the service's default, its name")
                .isEqualTo(target.name());
    }

    @ParameterizedTest
    @MethodSource("scales")
    void givesThoseThatShareWorkNamesThatSurviveARestart(Manifest scale) {
        var target = Manifests.of("StatefulSet", scale.name());

        assertThat(variables(target)
                        .get("KAFKA_INSTANCE_ID")
                        .at("/valueFrom/fieldRef/fieldPath")
                        .asText())
                .isEqualTo("metadata.name");
    }

    private static Map<String, JsonNode> variables(Manifest service) {
        return Manifests.each(service.container().path("env"))
                .collect(Collectors.toMap(variable -> variable.path("name").asText(), variable -> variable));
    }
}
