package communique.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import communique.deploy.Manifests.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing runs with more rights, or is reached by more, than it needs. */
class SafetyTest {

    private static final String NAME = "app.kubernetes.io/name";
    private static final String PART_OF = "app.kubernetes.io/part-of";
    private static final int USER_OF_THE_IMAGE = 10001;

    /** What the operators leave for others. */
    private static final Set<String> OF_OPERATORS =
            Set.of("communique-cluster-ca-cert", "communique-es-http-certs-public");

    static Stream<Manifest> services() {
        return Manifests.services();
    }

    @ParameterizedTest
    @MethodSource("services")
    void runsWithTheFewestRights(Manifest service) throws IOException {
        var pod = service.pod().path("securityContext");
        var container = service.container().path("securityContext");

        assertThat(Files.readString(Manifests.PROJECT.resolve("Dockerfile")))
                .contains("USER " + USER_OF_THE_IMAGE + ":" + USER_OF_THE_IMAGE);
        assertThat(pod.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.path("runAsUser").asInt()).isEqualTo(USER_OF_THE_IMAGE);
        assertThat(pod.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(container.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(service.pod().path("automountServiceAccountToken").asBoolean(true))
                .isFalse();
        assertThat(service.pod().path("containers")).hasSize(1);
    }

    /** {@code INGEST_SERVICE_PORT}, from the Service of that name, looks like a setting of ingest-service. */
    @ParameterizedTest
    @MethodSource("services")
    void isNotToldOfServicesInVariables(Manifest service) {
        assertThat(service.pod().path("enableServiceLinks").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void isSelectedByWhatBelongsToIt(Manifest service) {
        var labels = service.json().at("/spec/template/metadata/labels");
        var selectors = Stream.of(
                service.json().at("/spec/selector/matchLabels"),
                service.pod().at("/topologySpreadConstraints/0/labelSelector/matchLabels"),
                Manifests.of("Service", service.name()).json().at("/spec/selector"),
                Manifests.of("PodDisruptionBudget", service.name()).json().at("/spec/selector/matchLabels"));

        assertThat(labels.path(PART_OF).asText()).isEqualTo("communique");
        assertThat(selectors).allSatisfy(selector -> {
            assertThat(selector.size()).isEqualTo(1);
            assertThat(selector.path(NAME)).isEqualTo(labels.path(NAME));
        });
    }

    @Test
    void carriesNoSecret() {
        assertThat(Manifests.all()).extracting(Manifest::kind).doesNotContain("Secret");
        assertThat(services()
                        .flatMap(service -> Manifests.each(service.container().path("env"))))
                .filteredOn(variable -> variable.path("name").asText().matches(".*(PASSWORD|KEY|JAAS|USERNAME).*"))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(
                                variable.at("/valueFrom/secretKeyRef").isObject())
                        .isTrue());
    }

    @Test
    void saysWhichSecretsSomebodyMustMake() throws IOException {
        var operations = Files.readString(Manifests.PROJECT.resolve("docs/operations.md"));
        var known = Stream.concat(Manifests.ofKind("KafkaUser").stream().map(Manifest::name), OF_OPERATORS.stream())
                .collect(Collectors.toSet());

        var asked = new TreeSet<String>();
        Manifests.all().forEach(manifest -> collectSecrets(manifest.json(), asked));
        asked.removeAll(known);
        asked.remove("elasticsearch-roles");

        assertThat(asked).isNotEmpty().allSatisfy(secret -> assertThat(operations)
                .contains(secret));
    }

    private static void collectSecrets(JsonNode node, Set<String> names) {
        node.properties().forEach(field -> {
            switch (field.getKey()) {
                case "secretKeyRef" -> names.add(field.getValue().path("name").asText());
                case "secretName" -> names.add(field.getValue().asText());
                case "secretTargetRef" ->
                    field.getValue()
                            .forEach(secret -> names.add(secret.path("name").asText()));
                default -> collectSecrets(field.getValue(), names);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> collectSecrets(element, names));
        }
    }

    @Test
    void refusesWhatNoPolicyAllows() {
        var everyPod = Manifests.of("NetworkPolicy", "communique").json().path("spec");

        assertThat(everyPod.at("/podSelector/matchLabels").path(PART_OF).asText())
                .isEqualTo("communique");
        assertThat(everyPod.path("policyTypes")).extracting(JsonNode::asText).contains("Ingress", "Egress");
        assertThat(everyPod.path("ingress").isMissingNode()).isTrue();
    }

    @Test
    void letsServicesTalkOnlyWhereTheyMustAndFromBothEnds() {
        var wanted = Set.of(
                "newsdesk to ingest-service:8081", "newsdesk to enrich-service:8082", "newsdesk to index-service:8083");

        assertThat(allowed("ingress", "from", "%2$s to %1$s:%3$s")).isEqualTo(wanted);
        assertThat(allowed("egress", "to", "%1$s to %2$s:%3$s")).isEqualTo(wanted);
    }

    private static Set<String> allowed(String direction, String end, String sentence) {
        var sentences = new TreeSet<String>();
        for (var policy : Manifests.ofKind("NetworkPolicy")) {
            var pod =
                    policy.json().at("/spec/podSelector/matchLabels").path(NAME).asText();
            for (var rule : policy.json().at("/spec/" + direction)) {
                for (var peer : rule.path(end)) {
                    var other = peer.at("/podSelector/matchLabels").path(NAME).asText();
                    if (!pod.isEmpty() && !other.isEmpty()) {
                        rule.path("ports")
                                .forEach(port -> sentences.add(sentence.formatted(
                                        pod, other, port.path("port").asText())));
                    }
                }
            }
        }
        return sentences;
    }

    @Test
    void letsInFromOutsideOnlyWhatTheIngressNames() {
        var served = Manifests.each(Manifests.of("Ingress", "communique").json().at("/spec/rules"))
                .map(rule -> rule.at("/http/paths/0/backend/service/name").asText())
                .toList();

        assertThat(served).isEqualTo(List.of("newsdesk", "ingest-service", "communique-kb-http"));
    }
}
