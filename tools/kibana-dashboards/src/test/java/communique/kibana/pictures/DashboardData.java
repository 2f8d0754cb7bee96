package communique.kibana.pictures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.Exported;
import communique.kibana.Exported.Panel;
import communique.kibana.searches.LensSearch;
import communique.kibana.searches.OtherSearches;
import communique.kibana.seed.SeededElasticsearch;

/** A dashboard with the answers of Elasticsearch, ready to be drawn. */
final class DashboardData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Exported exported;
    private final SeededElasticsearch elasticsearch;
    private final OtherSearches others;

    DashboardData(Exported exported, SeededElasticsearch elasticsearch) {
        this.exported = exported;
        this.elasticsearch = elasticsearch;
        this.others = new OtherSearches(exported, elasticsearch);
    }

    ObjectNode of(ObjectNode dashboard) {
        var data = JSON.createObjectNode()
                .put("title", dashboard.at("/attributes/title").asText());
        var controls = data.putArray("controls");
        Exported.controls(dashboard)
                .forEach(control ->
                        controls.add(control.at("/explicitInput/title").asText()));
        var panels = data.putArray("panels");
        for (var panel : exported.panels(dashboard)) {
            var drawn = panels.addObject().put("id", panel.id()).put("title", panel.title());
            drawn.set("grid", panel.json().path("gridData"));
            switch (panel.type()) {
                case "lens" -> lens(panel, drawn);
                case "map" -> map(panel, drawn);
                case "search" -> search(panel, drawn);
                case "links" -> links(panel, drawn);
                default -> visualization(panel, drawn);
            }
        }
        return data;
    }

    private void lens(Panel panel, ObjectNode drawn) {
        var attributes = panel.config().path("attributes");
        drawn.put("draw", attributes.path("visualizationType").asText());
        drawn.set("visualization", attributes.at("/state/visualization"));
        var layers = drawn.putObject("layers");
        var ids = attributes.at("/state/datasourceStates/formBased/layers").fieldNames();
        for (var search : LensSearch.of(exported, panel)) {
            var layer = ids.next();
            var view = exported.dataView(panel.target("indexpattern-datasource-layer-" + layer));
            var json = layers.putObject(layer);
            json.set("columns", search.columns());
            json.set("rows", search.rows(elasticsearch));
            json.set("formats", Exported.json(view.path("fieldFormatMap").asText()));
        }
    }

    private void map(Panel panel, ObjectNode drawn) {
        drawn.put("draw", "map");
        drawn.set("world", Exported.json(Page.resource("/pictures/world.json")));
        drawn.set("center", panel.config().path("mapCenter"));
        for (var layer :
                Exported.json(panel.config().at("/attributes/layerListJSON").asText())) {
            if ("ES_GEO_GRID".equals(layer.at("/sourceDescriptor/type").asText())) {
                drawn.set("circles", others.layer(panel, layer));
            }
        }
    }

    private static void links(Panel panel, ObjectNode drawn) {
        drawn.put("draw", "links");
        drawn.set("links", panel.config().at("/attributes/links"));
    }

    private void search(Panel panel, ObjectNode drawn) {
        var search = exported.find(
                "search", panel.target(panel.json().path("panelRefName").asText()));
        var view = exported.dataView(Exported.reference(search, "kibanaSavedObjectMeta.searchSourceJSON.index"));
        drawn.put("draw", "search");
        drawn.put("title", panel.title());
        drawn.put("time", view.path("timeFieldName").asText());
        drawn.set("columns", search.at("/attributes/columns"));
        drawn.set("labels", Exported.json(view.path("fieldAttrs").asText()));
        drawn.set("formats", Exported.json(view.path("fieldFormatMap").asText()));
        drawn.set("hits", others.savedSearch(panel.dashboard(), search));
    }

    private void visualization(Panel panel, ObjectNode drawn) {
        JsonNode saved = panel.config().path("savedVis");
        drawn.put("draw", saved.path("type").asText());
        if (saved.path("type").asText().equals("vega")) {
            drawn.set("spec", others.vega(panel));
        } else {
            drawn.set("markdown", saved.at("/params/markdown"));
        }
    }
}
