package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.description.Bucket;
import communique.kibana.description.Panel.Layer;
import communique.kibana.description.Value;
import communique.kibana.description.Value.Measure;
import communique.kibana.description.Views.View;
import java.util.List;
import java.util.Set;

/** The columns of one layer: what Lens asks Elasticsearch for. */
final class LensLayer {

    private static final Set<String> BOOLEANS = Set.of("story.copy", "resolved", "actor.known");
    /** Nothing to count is zero; nothing to take the mean of is no number. */
    private static final Set<Measure> ZERO_WHEN_EMPTY = Set.of(Measure.COUNT, Measure.UNIQUE_COUNT, Measure.SUM);

    private static final Set<String> DATES = Set.of("rejectedAt", "@timestamp", "newestItemAt", "nextPollAt");

    private final String id;
    private final View view;
    private final List<Value> values;
    private final ObjectNode columns = Json.object();
    private final ArrayNode order = Json.array();

    /**
     * @param id that the drawing knows the layer by
     * @param rows what a table groups by; empty for charts
     */
    LensLayer(String id, View view, Layer layer, List<Bucket> rows) {
        this.id = id;
        this.view = view;
        this.values = layer.values();
        // What stands first has one set of top values for the whole chart: the colours over time, the bars otherwise.
        var bars = layer.x() != null && layer.x().terms() != null;
        if (bars) {
            add(x(), bucket(layer.x()));
        }
        if (layer.split() != null) {
            add(split(), bucket(layer.split()));
        }
        if (layer.x() != null && !bars) {
            add(x(), bucket(layer.x()));
        }
        for (int i = 0; i < rows.size(); i++) {
            add(row(i), bucket(rows.get(i)));
        }
        for (int i = 0; i < values.size(); i++) {
            add(value(i), measure(values.get(i)));
        }
    }

    /** Columns are named after their layer: Kibana mixes up columns of one id, even those of two layers. */
    String x() {
        return id + "-x";
    }

    String split() {
        return id + "-split";
    }

    String row(int number) {
        return id + "-row-" + number;
    }

    String value(int number) {
        return id + "-value-" + number;
    }

    String id() {
        return id;
    }

    Reference reference() {
        return Reference.view(view.id(), "indexpattern-datasource-layer-" + id);
    }

    ObjectNode json() {
        var layer = Json.object();
        layer.set("columns", columns);
        layer.set("columnOrder", order);
        layer.putObject("incompleteColumns");
        return layer.put("sampling", 1);
    }

    private void add(String id, ObjectNode column) {
        columns.set(id, column);
        order.add(id);
    }

    private ObjectNode bucket(Bucket bucket) {
        return bucket.time() == null ? terms(bucket) : histogram(bucket);
    }

    private ObjectNode terms(Bucket bucket) {
        var type = BOOLEANS.contains(bucket.terms()) ? "boolean" : "string";
        var column = column(bucket.label(), type, "terms", true).put("sourceField", bucket.terms());
        var params = column.putObject("params").put("size", bucket.top());
        if ("count".equals(bucket.by())) {
            params.putObject("orderBy").put("type", "custom");
            var count = Json.object()
                    .put("label", "Count of records")
                    .put("dataType", "number")
                    .put("operationType", "count")
                    .put("isBucketed", false)
                    .put("scale", "ratio")
                    .put("sourceField", "___records___");
            params.set("orderAgg", count);
        } else {
            params.putObject("orderBy").put("type", "column").put("columnId", value(0));
        }
        params.put("orderDirection", "desc").put("otherBucket", false).put("missingBucket", false);
        params.putObject("parentFormat").put("id", "terms");
        params.putArray("include");
        params.putArray("exclude");
        params.put("includeIsRegex", false).put("excludeIsRegex", false);
        return column;
    }

    private ObjectNode histogram(Bucket bucket) {
        var label = bucket.label() != null ? bucket.label() : view.labels().getOrDefault(bucket.time(), bucket.time());
        var column = column(label, "date", "date_histogram", true).put("sourceField", bucket.time());
        column.putObject("params")
                .put("interval", bucket.every() == null ? "auto" : bucket.every())
                .put("includeEmptyRows", true)
                .put("dropPartials", false);
        return column;
    }

    private ObjectNode measure(Value value) {
        var type = value.field() != null && DATES.contains(value.field()) ? "date" : "number";
        var column = column(value.label(), type, value.measure().kibana(), false)
                .put("sourceField", value.field() == null ? "___records___" : value.field());
        if (value.where() != null) {
            column.set("filter", Json.kuery(value.where()));
        }
        if (value.per() != null) {
            column.put("timeScale", value.per());
        }
        var params = column.putObject("params");
        if (value.measure() == Measure.PERCENTILE) {
            params.put("percentile", value.percent());
        } else {
            params.put("emptyAsNull", !ZERO_WHEN_EMPTY.contains(value.measure()));
        }
        var decimals = decimals(value);
        if (decimals != null) {
            params.putObject("format").put("id", "number").putObject("params").put("decimals", decimals);
        }
        return column;
    }

    /** Whole numbers for what has no format of its own. */
    private Integer decimals(Value value) {
        if (value.decimals() != null || value.field() == null) {
            return value.decimals();
        }
        var plain = !view.formats().containsKey(value.field()) && !DATES.contains(value.field());
        return plain && value.measure() != Measure.UNIQUE_COUNT ? Integer.valueOf(0) : null;
    }

    private static ObjectNode column(String label, String dataType, String operation, boolean bucketed) {
        var scale = bucketed ? "date".equals(dataType) ? "interval" : "ordinal" : "ratio";
        return Json.object()
                .put("label", label)
                .put("customLabel", true)
                .put("dataType", dataType)
                .put("operationType", operation)
                .put("isBucketed", bucketed)
                .put("scale", scale);
    }
}
