package communique.kibana.checks;

import com.fasterxml.jackson.databind.JsonNode;
import communique.kibana.Exported;
import communique.kibana.Exported.Panel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The wiring inside a Lens panel: whatever the drawing names must be a column of the layer it names. */
public final class LensCheck {

    private static final Set<String> OPERATIONS =
            Set.of("count", "unique_count", "sum", "average", "median", "max", "percentile", "terms", "date_histogram");
    private static final Set<String> DRAWINGS = Set.of("lnsMetric", "lnsXY", "lnsDatatable", "lnsPie");
    private static final Set<String> SERIES = Set.of(
            "bar_stacked", "bar_horizontal", "bar_horizontal_percentage_stacked", "line", "area", "area_stacked");
    private static final Set<String> SHAPES = Set.of("donut", "treemap");

    private final Panel panel;
    private final List<String> findings = new ArrayList<>();

    private LensCheck(Panel panel) {
        this.panel = panel;
    }

    public static List<String> of(Exported exported) {
        return exported.panels()
                .filter(panel -> panel.type().equals("lens"))
                .flatMap(panel -> new LensCheck(panel).check().stream())
                .toList();
    }

    private List<String> check() {
        var attributes = panel.config().path("attributes");
        var state = attributes.path("state");
        var layers = state.at("/datasourceStates/formBased/layers");
        layers.forEach(this::columns);
        var columns = new HashSet<String>();
        for (var layer : layers) {
            layer.path("columns").fieldNames().forEachRemaining(column -> {
                if (!columns.add(column)) {
                    find("has two columns " + column + ", and Kibana shows one label for both");
                }
            });
        }
        if (!DRAWINGS.contains(attributes.path("visualizationType").asText())) {
            find("is drawn as " + attributes.path("visualizationType"));
        }
        if (panel.json().toString().contains("\"indexpattern\"")
                || panel.json().toString().contains("colorMapping")) {
            find("has parts that 8.19 or 9.x does not read");
        }
        var drawing = state.path("visualization");
        var drawn = drawing.path("layers").isArray() ? drawing.path("layers") : List.of(drawing);
        drawn.forEach(layer -> layer(layer, layers));
        known("seriesType", SERIES, drawing);
        known("preferredSeriesType", SERIES, drawing);
        known("shape", SHAPES, drawing);
        return findings;
    }

    private void columns(JsonNode layer) {
        var columns = names(layer.path("columns"));
        var order = new HashSet<String>();
        layer.path("columnOrder").forEach(column -> order.add(column.asText()));
        if (!columns.equals(order)) {
            find("columnOrder " + order + " is not " + columns);
        }
        for (var column : layer.path("columns")) {
            if (!OPERATIONS.contains(column.path("operationType").asText())) {
                find("unknown operation " + column.path("operationType"));
            }
            var by = column.at("/params/orderBy/columnId");
            if (by.isTextual() && !columns.contains(by.asText())) {
                find("orders by " + by + ", which is no column");
            }
            var custom = "custom".equals(column.at("/params/orderBy/type").asText());
            if (custom != column.at("/params/orderAgg").isObject()) {
                find("a custom order needs an orderAgg, and no other does");
            }
        }
    }

    private void layer(JsonNode drawn, JsonNode layers) {
        var id = drawn.path("layerId").asText();
        var columns = names(layers.path(id).path("columns"));
        if (columns.isEmpty()) {
            find("draws layer " + id + ", which has no columns");
        }
        var used = new HashSet<String>();
        drawn.properties().forEach(field -> {
            if (field.getKey().endsWith("Accessor")) {
                used.add(field.getValue().asText());
            }
        });
        for (var list : List.of("accessors", "primaryGroups", "metrics")) {
            drawn.path(list).forEach(column -> used.add(column.asText()));
        }
        for (var list : List.of("columns", "yConfig")) {
            drawn.path(list)
                    .forEach(column -> used.add(column.path("columnId")
                            .asText(column.path("forAccessor").asText())));
        }
        if (!used.equals(columns)) {
            find("draws " + used + " of " + columns);
        }
    }

    private void known(String key, Set<String> values, JsonNode drawing) {
        drawing.findValuesAsText(key).stream()
                .filter(value -> !values.contains(value))
                .forEach(value -> find(key + " " + value));
    }

    private void find(String what) {
        findings.add(panel + ": " + what);
    }

    private static Set<String> names(JsonNode object) {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
