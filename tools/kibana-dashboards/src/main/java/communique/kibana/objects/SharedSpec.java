package communique.kibana.objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import communique.kibana.description.Bucket;
import communique.kibana.description.Panel;
import communique.kibana.description.Value.Measure;
import communique.kibana.description.Views.View;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Vega specification that several panels share, with <code>${name}</code> where they differ.
 *
 * <p>Text that is nothing but a placeholder becomes the value with its type; a placeholder within a text becomes text.
 */
final class SharedSpec {

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    private SharedSpec(Panel panel, View view) {
        put("title", panel.title());
        put("index", view.index());
        put("time", view.time());
    }

    /**
     * Counts or means of every value of one field with every value of another. Rows and columns are ranked by
     * documents, each on its own, so all rows have the same columns.
     *
     * @param spec the text of {@code matrix.vega.json}
     */
    static String matrix(String spec, Panel panel, View view) {
        var shared = new SharedSpec(panel, view);
        var layer = panel.layers().get(0);
        var value = layer.values().get(0);
        var counts = value.measure() == Measure.COUNT;
        shared.bucket("row", layer.split());
        shared.bucket("column", layer.x());
        shared.put("measure", counts ? "value_count" : "avg");
        // Every entry has one time, so to count times is to count entries.
        shared.put("measured", counts ? view.time() : value.field());
        shared.put("format", counts ? "," : ".0%");
        shared.put("empty", counts ? "0" : "–");
        shared.put("value.label", value.label());
        return shared.fill(spec);
    }

    /**
     * The values of a field that are named more often in the last 24 hours than on a day of the four weeks before.
     *
     * @param spec the text of {@code rising.vega.json}
     */
    static String rising(String spec, Panel panel, View view) {
        var shared = new SharedSpec(panel, view);
        shared.bucket("row", panel.layers().get(0).x());
        return shared.fill(spec);
    }

    private void bucket(String name, Bucket bucket) {
        put(name + ".field", bucket.terms());
        put(name + ".pick", bucket.picked());
        put(name + ".label", bucket.label());
        values.put(name + ".top", IntNode.valueOf(bucket.top()));
    }

    private void put(String name, String value) {
        values.put(name, TextNode.valueOf(value));
    }

    private String fill(String spec) {
        return Json.pretty(filled(Json.read(spec)));
    }

    private JsonNode filled(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var filled = Json.object();
            object.properties().forEach(each -> filled.set(text(each.getKey()), filled(each.getValue())));
            return filled;
        }
        if (node instanceof ArrayNode array) {
            var filled = Json.array();
            array.forEach(each -> filled.add(filled(each)));
            return filled;
        }
        if (!node.isTextual()) {
            return node;
        }
        var whole = values.get(node.asText().replaceAll("^\\$\\{(.*)}$", "$1"));
        return whole != null ? whole : TextNode.valueOf(text(node.asText()));
    }

    /** Within a text a value stands in quotation marks of an expression. */
    private String text(String text) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace(
                    "${" + value.getKey() + "}", value.getValue().asText().replace("'", "\\'"));
        }
        return filled;
    }
}
