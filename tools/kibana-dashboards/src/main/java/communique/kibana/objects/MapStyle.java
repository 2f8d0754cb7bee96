package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How points are drawn on a map. */
final class MapStyle {

    private MapStyle() {}

    /** Larger and redder with the number of documents. */
    static ObjectNode byCount() {
        var fill = byDocuments()
                .put("color", "Yellow to Red")
                .put("colorCategory", "palette_0")
                .put("type", "ORDINAL");
        var size = byDocuments().put("minSize", 7).put("maxSize", 30);
        return style(setting("DYNAMIC", fill), setting("DYNAMIC", size));
    }

    static ObjectNode plain() {
        return style(fixed("color", "#0B6E8F"), setting("STATIC", Json.object().put("size", 6)));
    }

    static ObjectNode land() {
        var style =
                style(fixed("color", "#D9DEE5"), setting("STATIC", Json.object().put("size", 6)));
        ((ObjectNode) style.path("properties")).set("lineColor", fixed("color", "#B4BCC8"));
        return style;
    }

    private static ObjectNode byDocuments() {
        var options = Json.object();
        options.putObject("field").put("name", "doc_count").put("origin", "source");
        options.putObject("fieldMetaOptions").put("isEnabled", false).put("sigma", 3);
        return options;
    }

    private static ObjectNode style(ObjectNode fill, ObjectNode size) {
        var style = Json.object().put("type", "VECTOR").put("isTimeAware", true);
        var properties = style.putObject("properties");
        properties.set("icon", fixed("value", "marker"));
        properties.set("fillColor", fill);
        properties.set("lineColor", fixed("color", "#3d3d3d"));
        properties.set("lineWidth", setting("STATIC", Json.object().put("size", 1)));
        properties.set("iconSize", size);
        properties.set("iconOrientation", setting("STATIC", Json.object().put("orientation", 0)));
        properties.set("labelText", fixed("value", ""));
        properties.set("labelColor", fixed("color", "#000000"));
        properties.set("labelSize", setting("STATIC", Json.object().put("size", 14)));
        properties.set("labelBorderColor", fixed("color", "#FFFFFF"));
        properties.putObject("symbolizeAs").putObject("options").put("value", "circle");
        properties.putObject("labelBorderSize").putObject("options").put("size", "SMALL");
        return style;
    }

    private static ObjectNode fixed(String option, String value) {
        return setting("STATIC", Json.object().put(option, value));
    }

    private static ObjectNode setting(String type, ObjectNode options) {
        var setting = Json.object().put("type", type);
        setting.set("options", options);
        return setting;
    }
}
