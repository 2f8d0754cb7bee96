package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.description.Dashboard;
import communique.kibana.description.Descriptions;
import communique.kibana.description.Panel;
import communique.kibana.description.Views.View;
import communique.kibana.objects.SavedObject.Type;
import java.util.ArrayList;
import java.util.List;

/** A dashboard: head, panels row by row on the grid of 48 columns, controls. */
final class DashboardObject {

    private static final int COLUMNS = 48;
    private static final int LINKS_HEIGHT = 3;
    private static final int HEAD_HEIGHT = 5;

    private final Descriptions descriptions;
    private final Navigation navigation;

    DashboardObject(Descriptions descriptions) {
        this.descriptions = descriptions;
        navigation = new Navigation(descriptions);
    }

    SavedObject of(Dashboard dashboard) {
        var references = new ArrayList<Reference>();
        var panels = panels(dashboard, references);
        var controls = new Controls(dashboard, descriptions.views());
        references.addAll(controls.references());
        references.add(Reference.tag(SearchObject.COMMON_TAG));
        dashboard.tags().forEach(tag -> references.add(Reference.tag(tag)));

        var attributes = Json.object()
                .put("title", "Communiqué: " + dashboard.title())
                .put("description", dashboard.question())
                .put("version", 1)
                .put("timeRestore", true)
                .put("timeFrom", dashboard.time())
                .put("timeTo", "now");
        attributes
                .putObject("refreshInterval")
                .put("pause", dashboard.refresh() == 0)
                .put("value", dashboard.refresh() == 0 ? 60_000 : dashboard.refresh() * 1_000);
        attributes.set("controlGroupInput", controls.json());
        attributes.put("optionsJSON", Json.text(options()));
        attributes.put("panelsJSON", Json.text(panels));
        attributes.set("kibanaSavedObjectMeta", Json.searchSource(everything()));
        return new SavedObject(Type.DASHBOARD, SavedObject.id(dashboard.id()), attributes, references);
    }

    private ArrayNode panels(Dashboard dashboard, List<Reference> references) {
        var panels = Json.array();
        var links = navigation.links(dashboard);
        references.addAll(links.references());
        panels.add(links.json(dashboard.id() + "-links", "", grid(0, 0, COLUMNS, LINKS_HEIGHT)));
        panels.add(OtherPanels.markdown(navigation.markdown(dashboard))
                .json(dashboard.id() + "-head", "", grid(0, LINKS_HEIGHT, COLUMNS, HEAD_HEIGHT)));
        var y = LINKS_HEIGHT + HEAD_HEIGHT;
        for (var row : dashboard.rows()) {
            var x = 0;
            for (var panel : row.panels()) {
                var object = object(panel, dashboard);
                panels.add(object.json(panel.id(), panel.title(), grid(x, y, panel.width(), row.height())));
                references.addAll(object.references());
                x += panel.width();
            }
            if (x != COLUMNS) {
                throw new IllegalArgumentException(dashboard.id() + ": the row of "
                        + row.panels().get(0).id() + " is " + x + " columns wide, not " + COLUMNS);
            }
            y += row.height();
        }
        return panels;
    }

    private PanelObject object(Panel panel, Dashboard dashboard) {
        return switch (panel.layers().get(0).draw()) {
            case MAP -> MapPanel.of(panel, dashboard.time(), descriptions.spec("land.geojson"));
            case SEARCH -> OtherPanels.search(panel);
            case VEGA -> OtherPanels.vega(panel, descriptions.spec(panel.spec()));
            case MATRIX ->
                OtherPanels.vega(panel, SharedSpec.matrix(descriptions.spec("matrix.vega.json"), panel, view(panel)));
            case RISING ->
                OtherPanels.vega(panel, SharedSpec.rising(descriptions.spec("rising.vega.json"), panel, view(panel)));
            default -> LensPanel.of(panel, descriptions.views());
        };
    }

    private View view(Panel panel) {
        return descriptions.views().view(panel.layers().get(0).of());
    }

    private static ObjectNode grid(int x, int y, int width, int height) {
        return Json.object().put("x", x).put("y", y).put("w", width).put("h", height);
    }

    private static ObjectNode options() {
        return Json.object()
                .put("useMargins", true)
                .put("syncColors", true)
                .put("syncCursor", true)
                .put("syncTooltips", false)
                .put("hidePanelTitles", false);
    }

    private static ObjectNode everything() {
        var source = Json.object();
        source.set("query", Json.kuery(null));
        source.putArray("filter");
        return source;
    }
}
