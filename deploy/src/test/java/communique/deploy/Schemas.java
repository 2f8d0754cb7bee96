package communique.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What Kubernetes and the operators accept. Kinds of Kubernetes itself are checked by the classes that are made of its
 * OpenAPI description, those of the operators by the schemas beside this test; see {@code schemas/README.md}.
 */
final class Schemas {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    /** Which versions of the operators' kinds there are schemas for. */
    private static final Map<String, List<String>> OPERATORS = Map.of(
            "kafka.strimzi.io/v1", List.of("Kafka", "KafkaNodePool", "KafkaTopic", "KafkaUser"),
            "elasticsearch.k8s.elastic.co/v1", List.of("Elasticsearch"),
            "kibana.k8s.elastic.co/v1", List.of("Kibana"),
            "keda.sh/v1alpha1", List.of("ScaledObject", "TriggerAuthentication"));

    private static final List<String> KUBERNETES = List.of("v1", "apps/v1", "policy/v1", "networking.k8s.io/v1");

    private Schemas() {}

    /** What is wrong with a manifest; empty if nothing is. */
    static List<String> problems(JsonNode manifest) {
        var version = manifest.path("apiVersion").asText();
        var kind = manifest.path("kind").asText();
        if (KUBERNETES.contains(version)) {
            return kubernetes("V1" + kind, manifest);
        }
        if (!OPERATORS.getOrDefault(version, List.of()).contains(kind)) {
            return List.of("no schema for " + version + " " + kind);
        }
        var problems = new ArrayList<>(operator(kind, manifest));
        // The operators take these parts from Kubernetes.
        for (var nodes : manifest.at("/spec/nodeSets")) {
            problems.addAll(kubernetes("V1PodTemplateSpec", nodes.path("podTemplate")));
            nodes.path("volumeClaimTemplates")
                    .forEach(claim -> problems.addAll(kubernetes("V1PersistentVolumeClaim", claim)));
        }
        var template = manifest.at("/spec/podTemplate");
        if (!template.isMissingNode()) {
            problems.addAll(kubernetes("V1PodTemplateSpec", template));
        }
        var behavior = manifest.at("/spec/advanced/horizontalPodAutoscalerConfig/behavior");
        if (!behavior.isMissingNode()) {
            problems.addAll(kubernetes("V2HorizontalPodAutoscalerBehavior", behavior));
        }
        return problems;
    }

    private static List<String> operator(String kind, JsonNode manifest) {
        var schema = FACTORY.getSchema(Schemas.class.getResourceAsStream("/schemas/" + kind + ".json"));
        return schema.validate(manifest).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private static List<String> kubernetes(String model, JsonNode part) {
        try {
            Class.forName(MODELS + model)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(part.toString()));
            return List.of();
        } catch (InvocationTargetException e) {
            return List.of(model + ": " + e.getCause().getMessage());
        } catch (ReflectiveOperationException e) {
            return List.of("no schema for " + model);
        }
    }
}
