package communique.kibana.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.Exported;
import communique.kibana.Exported.Panel;
import communique.kibana.searches.Kql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every field that anything names, against the mapping that the index really has. */
public final class FieldCheck {

    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "float");
    private static final Set<String> GROUPS = Set.of("keyword", "boolean", "integer", "long", "date");
    private static final Set<String> ANY =
            Set.of("keyword", "text", "boolean", "integer", "long", "double", "date", "geo_point", "flattened");

    private final Exported exported;
    private final Map<String, JsonNode> mappings;
    private final List<String> findings = new ArrayList<>();
    private int fields;

    /** @param mappings of each index, by alias */
    public FieldCheck(Exported exported, Map<String, JsonNode> mappings) {
        this.exported = exported;
        this.mappings = mappings;
    }

    public List<String> findings() {
        exported.ofType("index-pattern").forEach(this::dataView);
        exported.ofType("search").forEach(this::search);
        exported.panels().forEach(this::panel);
        exported.ofType("dashboard").forEach(this::controls);
        return findings;
    }

    /** How many fields were looked up. */
    public int fields() {
        return fields;
    }

    private void dataView(JsonNode view) {
        var id = view.path("id").asText();
        var attributes = view.path("attributes");
        expect(id, id, attributes.path("timeFieldName").asText(), Set.of("date"));
        for (var map : List.of("fieldAttrs", "fieldFormatMap")) {
            Exported.json(attributes.path(map).asText())
                    .fieldNames()
                    .forEachRemaining(field -> expect(id + " " + map, id, field, ANY));
        }
        if (!"{}".equals(attributes.path("runtimeFieldMap").asText())) {
            findings.add(id + ": no scripts are needed, and none may be");
        }
    }

    private void search(JsonNode search) {
        var name = search.path("id").asText();
        var view = Exported.reference(search, "kibanaSavedObjectMeta.searchSourceJSON.index");
        search.at("/attributes/columns").forEach(column -> expect(name, view, column.asText(), ANY));
        search.at("/attributes/sort")
                .forEach(sort -> expect(name, view, sort.path(0).asText(), Set.of("date")));
        search.at("/attributes/grid/columns").fieldNames().forEachRemaining(each -> expect(name, view, each, ANY));
    }

    private void panel(Panel panel) {
        if (panel.type().equals("lens")) {
            var state = panel.config().at("/attributes/state");
            state.at("/datasourceStates/formBased/layers").properties().forEach(layer -> {
                var view = panel.target("indexpattern-datasource-layer-" + layer.getKey());
                Kql.fields(state.at("/query/query").asText()).forEach(each -> expect(panel, view, each, ANY));
                layer.getValue().path("columns").forEach(column -> column(panel, view, column));
            });
        } else if (panel.type().equals("map")) {
            for (var layer :
                    Exported.json(panel.config().at("/attributes/layerListJSON").asText())) {
                var source = layer.path("sourceDescriptor");
                if (source.has("geoField")) {
                    var view = panel.target(source.path("indexPatternRefName").asText());
                    expect(panel, view, source.path("geoField").asText(), Set.of("geo_point"));
                    source.path("tooltipProperties").forEach(field -> expect(panel, view, field.asText(), ANY));
                }
            }
        }
    }

    private void column(Panel panel, String view, JsonNode column) {
        Kql.fields(column.at("/filter/query").asText()).forEach(each -> expect(panel, view, each, ANY));
        var field = column.path("sourceField").asText();
        switch (column.path("operationType").asText()) {
            case "count" -> {
                if (!"___records___".equals(field)) {
                    findings.add(panel + ": counts " + field);
                }
            }
            case "terms", "unique_count" -> {
                var type = expect(panel, view, field, GROUPS);
                var shown = column.path("dataType").asText();
                if (column.path("isBucketed").asBoolean() && !shown.equals("keyword".equals(type) ? "string" : type)) {
                    findings.add(panel + ": " + field + " is " + type + ", shown as " + shown);
                }
            }
            case "date_histogram" -> expect(panel, view, field, Set.of("date"));
            case "max" ->
                expect(panel, view, field, "date".equals(column.path("dataType").asText()) ? Set.of("date") : NUMBERS);
            default -> expect(panel, view, field, NUMBERS);
        }
    }

    /** A control filters every panel, so its field must be in every index that the dashboard looks at. */
    private void controls(ObjectNode dashboard) {
        for (var control : Exported.controls(dashboard)) {
            var field = control.at("/explicitInput/fieldName").asText();
            for (var reference : dashboard.path("references")) {
                if ("index-pattern".equals(reference.path("type").asText())) {
                    expect(
                            dashboard.path("id").asText() + " control",
                            reference.path("id").asText(),
                            field,
                            Set.of("keyword"));
                }
                if ("search".equals(reference.path("type").asText())) {
                    var search = exported.find("search", reference.path("id").asText());
                    var view = Exported.reference(search, "kibanaSavedObjectMeta.searchSourceJSON.index");
                    expect(dashboard.path("id").asText() + " control", view, field, Set.of("keyword"));
                }
            }
        }
    }

    private String expect(Object where, String view, String field, Set<String> types) {
        fields++;
        var index = exported.dataView(view).path("title").asText();
        var type = type(mappings.get(index), field);
        if (!types.contains(type)) {
            findings.add(where + ": " + index + " has " + field + " as " + type + ", needed is one of " + types);
        }
        return type;
    }

    private static String type(JsonNode mapping, String field) {
        var node = mapping;
        for (var part : field.split("\\.")) {
            var property = node.path("properties").path(part);
            node = property.isMissingNode() ? node.path("fields").path(part) : property;
            if ("nested".equals(node.path("type").asText())) {
                return "nested";
            }
        }
        return node.path("type").asText().equals("alias")
                ? type(mapping, node.path("path").asText())
                : node.path("type").asText("nothing");
    }
}
