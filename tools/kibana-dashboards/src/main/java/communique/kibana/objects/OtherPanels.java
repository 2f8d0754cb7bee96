package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.description.Panel;
import java.util.List;

/** Panels that Lens does not draw, but for the map: Markdown, Vega and saved searches. */
final class OtherPanels {

    private OtherPanels() {}

    static PanelObject markdown(String text) {
        var params = Json.object().put("markdown", text).put("fontSize", 12).put("openLinksInNewTab", false);
        return visualization("", "markdown", params, true);
    }

    /** The index stands in the specification, so Kibana keeps no reference to a data view. */
    static PanelObject vega(Panel panel, String specification) {
        var visualization = visualization(panel.title(), "vega", Json.object().put("spec", specification), false);
        visualization.config().put("description", panel.note());
        return visualization;
    }

    static PanelObject search(Panel panel) {
        var config = Json.object();
        config.putObject("enhancements");
        var name = "panel_" + panel.id();
        var reference = new Reference("search", SavedObject.id(panel.search()), name);
        return new PanelObject("search", config, name, List.of(reference.of(panel.id())));
    }

    private static PanelObject visualization(String title, String type, ObjectNode params, boolean untitled) {
        var saved = Json.object().put("title", title).put("description", "").put("type", type);
        saved.set("params", params);
        saved.putObject("uiState");
        var data = saved.putObject("data");
        data.putArray("aggs");
        var source = data.putObject("searchSource");
        source.set("query", Json.kuery(null));
        source.putArray("filter");
        var config = Json.object();
        config.set("savedVis", saved);
        config.putObject("enhancements");
        config.put("hidePanelTitles", untitled);
        return new PanelObject("visualization", config, List.of());
    }
}
