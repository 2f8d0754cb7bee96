package communique.kibana.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.Exported;
import communique.kibana.Exported.Panel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** References, closed in both directions: none leads nowhere, none is missing, none is of no use. */
public final class ReferenceCheck {

    private ReferenceCheck() {}

    public static List<String> of(Exported exported) {
        var findings = new ArrayList<String>();
        var present = exported.objects().stream()
                .map(object ->
                        object.path("type").asText() + " " + object.path("id").asText())
                .collect(Collectors.toSet());
        for (var object : exported.objects()) {
            var name = object.path("type").asText() + " " + object.path("id").asText();
            var stated = new TreeMap<String, String>();
            for (var reference : object.path("references")) {
                var target = reference.path("type").asText() + " "
                        + reference.path("id").asText();
                if (!present.contains(target)) {
                    findings.add(name + ": leads to " + target + ", which is not in the file");
                }
                if (stated.put(
                                reference.path("name").asText(),
                                reference.path("type").asText())
                        != null) {
                    findings.add(name + ": two references named " + reference.path("name"));
                }
            }
            stated.keySet().removeIf(each -> each.startsWith("tag-ref-"));
            var needed = new TreeMap<>(needed(exported, object, findings));
            if (!needed.equals(stated)) {
                findings.add(name + ": needs " + minus(needed, stated) + ", has for nothing " + minus(stated, needed));
            }
        }
        return findings;
    }

    private static Map<String, String> needed(Exported exported, ObjectNode object, List<String> findings) {
        return switch (object.path("type").asText()) {
            case "search" -> Map.of("kibanaSavedObjectMeta.searchSourceJSON.index", "index-pattern");
            case "dashboard" -> ofDashboard(exported, object, findings);
            default -> Map.of();
        };
    }

    private static Map<String, String> ofDashboard(Exported exported, ObjectNode dashboard, List<String> findings) {
        var needed = new HashMap<String, String>();
        for (var panel : exported.panels(dashboard)) {
            switch (panel.type()) {
                case "lens" -> lens(panel, needed, findings);
                case "map" -> map(panel, needed);
                case "links" ->
                    panel.config()
                            .at("/attributes/links")
                            .forEach(link -> needed.put(
                                    panel.id() + ":"
                                            + link.path("destinationRefName").asText(),
                                    "dashboard"));
                case "search" ->
                    needed.put(
                            panel.id() + ":" + panel.json().path("panelRefName").asText(), "search");
                default -> {}
            }
            for (var event : panel.config().at("/enhancements/dynamicActions/events")) {
                if ("DASHBOARD_TO_DASHBOARD_DRILLDOWN"
                        .equals(event.at("/action/factoryId").asText())) {
                    needed.put(
                            panel.id() + ":drilldown:DASHBOARD_TO_DASHBOARD_DRILLDOWN:"
                                    + event.path("eventId").asText() + ":dashboardId",
                            "dashboard");
                }
            }
        }
        Exported.controls(dashboard)
                .fieldNames()
                .forEachRemaining(
                        control -> needed.put("controlGroup_" + control + ":optionsListDataView", "index-pattern"));
        Exported.controls(dashboard).properties().forEach(control -> {
            var stated = control.getValue().at("/explicitInput/dataViewId").asText();
            var reference = "controlGroup_" + control.getKey() + ":optionsListDataView";
            if (!stated.equals(Exported.reference(dashboard, reference))) {
                findings.add(dashboard.path("id").asText() + ": control " + control.getKey() + " names two data views");
            }
        });
        return needed;
    }

    private static void lens(Panel panel, Map<String, String> needed, List<String> findings) {
        var attributes = panel.config().path("attributes");
        attributes.at("/state/datasourceStates/formBased/layers").fieldNames().forEachRemaining(layer -> {
            var name = "indexpattern-datasource-layer-" + layer;
            needed.put(panel.id() + ":" + name, "index-pattern");
            var inner = Exported.reference(attributes, name);
            if (inner == null || !inner.equals(panel.target(name))) {
                findings.add(panel + ": the panel and its dashboard disagree about " + name);
            }
        });
        if (attributes.path("references").size()
                != attributes.at("/state/datasourceStates/formBased/layers").size()) {
            findings.add(panel + ": not one reference for each layer");
        }
    }

    private static void map(Panel panel, Map<String, String> needed) {
        for (JsonNode layer :
                Exported.json(panel.config().at("/attributes/layerListJSON").asText())) {
            var name = layer.at("/sourceDescriptor/indexPatternRefName");
            if (name.isTextual()) {
                needed.put(panel.id() + ":" + name.asText(), "index-pattern");
            }
        }
    }

    private static List<String> minus(Map<String, String> all, Map<String, String> without) {
        return all.keySet().stream().filter(name -> !without.containsKey(name)).toList();
    }
}
