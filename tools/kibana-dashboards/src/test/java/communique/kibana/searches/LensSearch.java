package communique.kibana.searches;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.Exported;
import communique.kibana.Exported.Panel;
import communique.kibana.seed.SeededElasticsearch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one layer of a Lens panel asks Elasticsearch for, made from the panel as Kibana will read it. */
public final class LensSearch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Panel panel;
    private final JsonNode layer;
    private final JsonNode view;
    private final Window window;
    private final List<String> buckets = new ArrayList<>();
    private final List<String> metrics = new ArrayList<>();

    private LensSearch(Exported exported, Panel panel, Map.Entry<String, JsonNode> layer) {
        this.panel = panel;
        this.layer = layer.getValue();
        this.view = exported.dataView(panel.target("indexpattern-datasource-layer-" + layer.getKey()));
        this.window = Window.of(panel.dashboard());
        for (var id : this.layer.path("columnOrder")) {
            (column(id.asText()).path("isBucketed").asBoolean() ? buckets : metrics).add(id.asText());
        }
    }

    /** One for each layer. */
    public static List<LensSearch> of(Exported exported, Panel panel) {
        var searches = new ArrayList<LensSearch>();
        panel.config()
                .at("/attributes/state/datasourceStates/formBased/layers")
                .properties()
                .forEach(layer -> searches.add(new LensSearch(exported, panel, layer)));
        return searches;
    }

    public JsonNode columns() {
        return layer.path("columns");
    }

    public List<String> metrics() {
        return metrics;
    }

    public List<String> buckets() {
        return buckets;
    }

    /** One row for each innermost group: the value of every column, by its id. */
    public ArrayNode rows(SeededElasticsearch elasticsearch) {
        var answer = elasticsearch.search(view.path("title").asText(), body());
        var rows = JSON.createArrayNode();
        var whole = JSON.createObjectNode();
        answer.path("aggregations").properties().forEach(each -> whole.set(each.getKey(), each.getValue()));
        whole.set("doc_count", answer.at("/hits/total/value"));
        collect(whole, 0, JSON.createObjectNode(), rows);
        return rows;
    }

    private ObjectNode body() {
        var body = JSON.createObjectNode().put("size", 0).put("track_total_hits", true);
        var filters = body.putObject("query").putObject("bool").putArray("filter");
        filters.add(window.filter(view.path("timeFieldName").asText()));
        filters.addAll(kql(panel.config().at("/attributes/state/query/query").asText()));
        body.set("aggs", aggregations(0));
        return body;
    }

    private ObjectNode aggregations(int depth) {
        var aggregations = JSON.createObjectNode();
        for (var id : metrics) {
            var metric = metric(column(id));
            if (metric != null) {
                aggregations.set(id, metric);
            }
        }
        if (depth < buckets.size()) {
            var id = buckets.get(depth);
            var bucket = bucket(column(id));
            bucket.set("aggs", aggregations(depth + 1));
            aggregations.set(id, bucket);
        }
        return aggregations;
    }

    /** The aggregation of a measure; null where the number of documents in the group is all there is to it. */
    private ObjectNode metric(JsonNode column) {
        var inner = plain(column);
        var filter = column.at("/filter/query").asText();
        if (filter.isEmpty()) {
            return inner;
        }
        var filtered = JSON.createObjectNode();
        filtered.putObject("filter").putObject("bool").set("filter", kql(filter));
        if (inner != null) {
            filtered.putObject("aggs").set("inner", inner);
        }
        return filtered;
    }

    private static ObjectNode plain(JsonNode column) {
        var field =
                JSON.createObjectNode().put("field", column.path("sourceField").asText());
        var metric = JSON.createObjectNode();
        switch (column.path("operationType").asText()) {
            case "count" -> {
                return null;
            }
            case "unique_count" -> metric.set("cardinality", field);
            case "sum" -> metric.set("sum", field);
            case "average" -> metric.set("avg", field);
            case "max" -> metric.set("max", field);
            case "median" -> metric.set("percentiles", percent(field, 50));
            case "percentile" ->
                metric.set(
                        "percentiles",
                        percent(field, column.at("/params/percentile").asInt()));
            default -> throw new IllegalArgumentException("no search for " + column);
        }
        return metric;
    }

    private static ObjectNode percent(ObjectNode field, int percent) {
        field.putArray("percents").add(percent);
        return field;
    }

    private ObjectNode bucket(JsonNode column) {
        var bucket = JSON.createObjectNode();
        var params = column.path("params");
        if (column.path("operationType").asText().equals("terms")) {
            var terms = bucket.putObject("terms")
                    .put("field", column.path("sourceField").asText());
            terms.put("size", params.path("size").asInt());
            terms.putObject("order")
                    .put(order(params), params.path("orderDirection").asText());
            return bucket;
        }
        var histogram = bucket.putObject("date_histogram")
                .put("field", column.path("sourceField").asText())
                .put("min_doc_count", 0);
        if (params.path("interval").asText().equals("auto")) {
            histogram.put("fixed_interval", window.interval().toMinutes() + "m");
        } else {
            histogram.put("calendar_interval", "1" + params.path("interval").asText());
        }
        histogram
                .putObject("extended_bounds")
                .put("min", window.from().toEpochMilli())
                .put("max", window.to().toEpochMilli() - 1);
        return bucket;
    }

    private String order(JsonNode params) {
        if (params.at("/orderBy/type").asText().equals("custom")) {
            return "_count";
        }
        var by = params.at("/orderBy/columnId").asText();
        return plain(column(by)) == null ? "_count" : by;
    }

    private void collect(JsonNode group, int depth, ObjectNode so, ArrayNode rows) {
        if (depth < buckets.size()) {
            var id = buckets.get(depth);
            for (var bucket : group.path(id).path("buckets")) {
                var deeper = so.deepCopy();
                deeper.set(id, bucket.has("key_as_string") ? bucket.path("key_as_string") : bucket.path("key"));
                collect(bucket, depth + 1, deeper, rows);
            }
            return;
        }
        for (var id : metrics) {
            so.set(id, value(column(id), group, id));
        }
        rows.add(so);
    }

    private JsonNode value(JsonNode column, JsonNode group, String id) {
        var filtered = column.has("filter");
        if (plain(column) == null) {
            var count = filtered ? group.path(id).path("doc_count") : group.path("doc_count");
            return column.has("timeScale") ? JSON.valueToTree(perMinute(count.asDouble())) : count;
        }
        var inner = filtered ? group.path(id).path("inner") : group.path(id);
        return inner.has("values") ? inner.path("values").elements().next() : inner.path("value");
    }

    private double perMinute(double count) {
        return count * Duration.ofMinutes(1).toMillis() / window.interval().toMillis();
    }

    private JsonNode column(String id) {
        return layer.path("columns").path(id);
    }

    private ArrayNode kql(String query) {
        var filters = JSON.createArrayNode();
        Kql.filters(query, window.to()).forEach(filters::add);
        return filters;
    }

    @Override
    public String toString() {
        return panel + " on " + view.path("title").asText() + " " + buckets + " " + metrics;
    }
}
