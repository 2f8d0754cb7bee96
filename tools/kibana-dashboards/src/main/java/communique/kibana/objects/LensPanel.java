package communique.kibana.objects;

import communique.kibana.description.Panel;
import communique.kibana.description.Panel.Draw;
import communique.kibana.description.Views;
import java.util.ArrayList;
import java.util.List;

/** A panel drawn by Lens. */
final class LensPanel {

    private LensPanel() {}

    static PanelObject of(Panel panel, Views views) {
        var layers = layers(panel, views);
        var draw = panel.layers().get(0).draw();
        var references = layers.stream().map(LensLayer::reference).toList();
        var attributes = Json.object()
                .put("title", panel.title())
                .put("description", panel.note() == null ? "" : panel.note())
                .put("type", "lens")
                .put("visualizationType", LensDrawing.type(draw));
        attributes.set("references", Reference.json(references));
        var state = attributes.putObject("state");
        var columns = state.putObject("datasourceStates").putObject("formBased").putObject("layers");
        layers.forEach(layer -> columns.set(layer.id(), layer.json()));
        state.set("visualization", LensDrawing.of(panel, draw, layers));
        state.set("query", Json.kuery(panel.where()));
        state.putArray("filters");
        state.putArray("internalReferences");
        state.putObject("adHocDataViews");

        var drilldowns = new Drilldowns(panel);
        var config = Json.object();
        config.set("attributes", attributes);
        config.set("enhancements", drilldowns.json());
        config.put("hidePanelTitles", draw == Draw.METRIC);
        if (panel.note() != null) {
            config.put("description", panel.note());
        }
        var all = new ArrayList<>(references);
        all.addAll(drilldowns.references());
        return new PanelObject(
                "lens", config, all.stream().map(each -> each.of(panel.id())).toList());
    }

    private static List<LensLayer> layers(Panel panel, Views views) {
        var layers = new ArrayList<LensLayer>();
        for (var layer : panel.layers()) {
            var id = panel.layers().size() == 1 ? panel.id() : panel.id() + "-" + (layers.size() + 1);
            layers.add(new LensLayer(id, views.view(layer.of()), layer, panel.rows()));
        }
        return layers;
    }
}
