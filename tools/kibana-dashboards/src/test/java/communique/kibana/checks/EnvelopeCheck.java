package communique.kibana.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.Exported;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The wrapping of every object: what an import refuses, and what it takes and a browser then fails on. */
public final class EnvelopeCheck {

    private static final Set<String> KEYS =
            Set.of("type", "id", "attributes", "references", "typeMigrationVersion", "coreMigrationVersion", "managed");

    /** What Kibana 8.12 knows of each type: a higher version fails the whole import, a newer Kibana migrates this one. */
    private static final Map<String, String> VERSIONS =
            Map.of("dashboard", "8.9.0", "search", "7.9.3", "index-pattern", "8.0.0", "tag", "8.0.0");

    /** Attributes that Kibana keeps as text with JSON in it. */
    private static final Map<String, Set<String>> TEXTS = Map.of(
            "dashboard",
                    Set.of(
                            "/panelsJSON",
                            "/optionsJSON",
                            "/kibanaSavedObjectMeta/searchSourceJSON",
                            "/controlGroupInput/panelsJSON",
                            "/controlGroupInput/ignoreParentSettingsJSON"),
            "search", Set.of("/kibanaSavedObjectMeta/searchSourceJSON"),
            "index-pattern", Set.of("/fields", "/fieldAttrs", "/fieldFormatMap", "/runtimeFieldMap", "/sourceFilters"),
            "tag", Set.of());

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "dashboard",
                    Set.of(
                            "title",
                            "description",
                            "version",
                            "timeRestore",
                            "timeFrom",
                            "timeTo",
                            "refreshInterval",
                            "controlGroupInput",
                            "optionsJSON",
                            "panelsJSON",
                            "kibanaSavedObjectMeta"),
            "search",
                    Set.of(
                            "title",
                            "description",
                            "columns",
                            "sort",
                            "grid",
                            "hideChart",
                            "isTextBasedQuery",
                            "timeRestore",
                            "timeRange",
                            "kibanaSavedObjectMeta"),
            "index-pattern",
                    Set.of(
                            "title",
                            "name",
                            "timeFieldName",
                            "allowHidden",
                            "fields",
                            "fieldAttrs",
                            "fieldFormatMap",
                            "runtimeFieldMap",
                            "sourceFilters"),
            "tag", Set.of("name", "description", "color"));

    private EnvelopeCheck() {}

    public static List<String> of(Exported exported) {
        var findings = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var object : exported.objects()) {
            var name = object.path("type").asText() + " " + object.path("id").asText();
            if (!seen.add(name)) {
                findings.add(name + ": twice in the file");
            }
            if (!keys(object).equals(KEYS)) {
                findings.add(name + ": keys " + keys(object));
            }
            versions(object, name, findings);
            attributes(object, name, findings);
        }
        return findings;
    }

    private static void versions(ObjectNode object, String name, List<String> findings) {
        var version = VERSIONS.get(object.path("type").asText());
        if (!object.path("typeMigrationVersion").asText().equals(version)) {
            findings.add(name + ": version " + object.path("typeMigrationVersion") + ", not " + version);
        }
        if (!"8.8.0".equals(object.path("coreMigrationVersion").asText())) {
            findings.add(name + ": coreMigrationVersion " + object.path("coreMigrationVersion"));
        }
    }

    private static void attributes(ObjectNode object, String name, List<String> findings) {
        var type = object.path("type").asText();
        var allowed = ATTRIBUTES.getOrDefault(type, Set.of());
        if (!keys(object.path("attributes")).equals(allowed)) {
            findings.add(name + ": attributes " + keys(object.path("attributes")));
        }
        for (var path : TEXTS.getOrDefault(type, Set.of())) {
            var text = object.path("attributes").at(path);
            if (!text.isTextual() || !parses(text.asText())) {
                findings.add(name + ": " + path + " is no text with JSON in it");
            }
        }
    }

    private static boolean parses(String text) {
        try {
            return Exported.json(text).isContainerNode();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Set<String> keys(JsonNode node) {
        var keys = new HashSet<String>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
