package communique.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.deploy.Manifests.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every manifest is what Kubernetes and the operators accept, and a misspelt one would be noticed. */
class SchemasTest {

    static List<Manifest> everyManifest() {
        return Manifests.all();
    }

    @ParameterizedTest
    @MethodSource("everyManifest")
    void acceptsEveryManifest(Manifest manifest) {
        assertThat(Schemas.problems(manifest.json())).isEmpty();
    }

    static Stream<Arguments> refusesWhatIsMisspelt() {
        return Stream.of(
                argumentSet("a service", "StatefulSet", "index-service", "/spec/template/spec"),
                argumentSet("a container", "Deployment", "newsdesk", "/spec/template/spec/containers/0"),
                argumentSet("a policy", "NetworkPolicy", "newsdesk", "/spec/egress/0"),
                argumentSet("a budget", "PodDisruptionBudget", "newsdesk", "/spec"),
                argumentSet("a broker", "Kafka", "communique", "/spec/kafka/listeners/0"),
                argumentSet("a pool", "KafkaNodePool", "nodes", "/spec/storage/volumes/0"),
                argumentSet("a topic", "KafkaTopic", "documents.received", "/spec"),
                argumentSet("a right", "KafkaUser", "index-service", "/spec/authorization/acls/0/resource"),
                argumentSet("a node", "Elasticsearch", "communique", "/spec/nodeSets/0"),
                argumentSet(
                        "a pod of Elasticsearch", "Elasticsearch", "communique", "/spec/nodeSets/0/podTemplate/spec"),
                argumentSet("Kibana", "Kibana", "communique", "/spec/http/tls/selfSignedCertificate"),
                argumentSet("a scale", "ScaledObject", "enrich-service", "/spec/triggers/0"),
                argumentSet("credentials", "TriggerAuthentication", "kafka", "/spec/secretTargetRef/0"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsMisspelt(String kind, String name, String place) {
        var manifest = Manifests.of(kind, name).json().deepCopy();
        ((ObjectNode) manifest.at(place)).put("misspelt", "x");

        assertThat(Schemas.problems(manifest)).isNotEmpty().anySatisfy(problem -> assertThat(problem)
                .contains("misspelt"));
    }

    @Test
    void sendsEveryFileOfTheFolder() throws IOException {
        var named = Manifests.each(Manifests.kustomization().path("resources")).map(file -> file.asText());
        try (var files = Files.list(Manifests.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(named, Stream.of("kustomization.yaml", "elasticsearch-roles.yml"))
                                    .toList());
        }
    }
}
