package communique.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifests of {@code deploy/kubernetes}, and the files of the project that they must agree with. */
final class Manifests {

    static final Path PROJECT = Path.of(System.getProperty("communique.home"));
    static final Path FOLDER = PROJECT.resolve("deploy/kubernetes");

    private static final YAMLMapper YAML = new YAMLMapper();

    /** One document of one file. */
    record Manifest(String file, JsonNode json) {

        String kind() {
            return json.path("kind").asText();
        }

        String name() {
            return json.at("/metadata/name").asText();
        }

        /** The template of the pods that it makes; missing for everything that makes none. */
        JsonNode pod() {
            return json.at("/spec/template/spec");
        }

        JsonNode container() {
            return pod().path("containers").path(0);
        }

        @Override
        public String toString() {
            return kind() + " " + name() + " (" + file + ")";
        }
    }

    private Manifests() {}

    static JsonNode kustomization() {
        return yaml(FOLDER.resolve("kustomization.yaml")).get(0);
    }

    /** Everything that {@code kubectl apply -k} sends, before Kustomize touches it. */
    static List<Manifest> all() {
        var manifests = new ArrayList<Manifest>();
        for (var file : kustomization().path("resources")) {
            yaml(FOLDER.resolve(file.asText())).forEach(json -> manifests.add(new Manifest(file.asText(), json)));
        }
        return manifests;
    }

    static List<Manifest> ofKind(String kind) {
        return all().stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    static Manifest of(String kind, String name) {
        return ofKind(kind).stream()
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    /** Our own services: everything whose pods are made from a template. */
    static Stream<Manifest> services() {
        return all().stream().filter(manifest -> !manifest.pod().isMissingNode());
    }

    /** docker-compose.yml, with what its anchors stand for. */
    static JsonNode compose() {
        try (var file = Files.newInputStream(PROJECT.resolve("docker-compose.yml"))) {
            return YAML.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read docker-compose.yml", e);
        }
    }

    /** All elements of an array or object, as a stream. */
    static Stream<JsonNode> each(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    static List<JsonNode> yaml(Path file) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
