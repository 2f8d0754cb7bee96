package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.description.Panel;
import java.util.List;

/** A map: circles that grow with the number of documents, and the documents themselves once the reader is close. */
final class MapPanel {

    private static final int CLOSE = 9;

    private MapPanel() {}

    static PanelObject of(Panel panel, String time, String outlines) {
        var layers = Json.array().add(land(outlines)).add(circles(panel)).add(documents(panel));
        var attributes = Json.object()
                .put("title", panel.title())
                .put("description", "")
                .put("layerListJSON", Json.text(layers))
                .put("mapStateJSON", Json.text(state(time)))
                .put("uiStateJSON", "{\"isLayerTOCOpen\":false,\"openTOCDetails\":[]}");
        var config = Json.object();
        config.set("attributes", attributes);
        config.put("isLayerTOCOpen", false);
        config.putArray("hiddenLayers");
        config.putArray("openTOCDetails");
        config.putObject("enhancements");
        config.putObject("mapCenter").put("lat", 33).put("lon", 40).put("zoom", 2.4);
        var references = List.of(reference(panel, 1), reference(panel, 2));
        return new PanelObject("map", config, references);
    }

    private static Reference reference(Panel panel, int layer) {
        return Reference.view(panel.of(), referenceName(layer)).of(panel.id());
    }

    private static String referenceName(int layer) {
        return "layer_" + layer + "_source_index_pattern";
    }

    private static ObjectNode state(String time) {
        var state = Json.object();
        state.putArray("adHocDataViews");
        state.put("zoom", 2.4);
        state.putObject("center").put("lon", 40).put("lat", 33);
        state.putObject("timeFilters").put("from", time).put("to", "now");
        state.putObject("refreshConfig").put("isPaused", true).put("interval", 60_000);
        state.set("query", Json.kuery(null));
        state.putArray("filters");
        state.putObject("settings").put("autoFitToDataBounds", false);
        return state;
    }

    /** Outlines of our own: Elastic's map service is out of reach of a desk without the internet. */
    private static ObjectNode land(String outlines) {
        var layer = layer("land", "GEOJSON_VECTOR", "Land", 1).put("includeInFitToBounds", false);
        layer.putArray("joins");
        layer.set("style", MapStyle.land());
        layer.putObject("sourceDescriptor")
                .put("type", "GEOJSON_FILE")
                .put("name", "Land")
                .set("__featureCollection", Json.read(outlines));
        return zoom(layer, 0, 24);
    }

    private static ObjectNode circles(Panel panel) {
        var layer = layer("circles", "GEOJSON_VECTOR", panel.places().label(), 0.75);
        layer.putArray("joins");
        var source = source("ES_GEO_GRID", panel, 1).put("requestType", "point").put("resolution", "MOST_FINE");
        source.putArray("metrics")
                .addObject()
                .put("type", "count")
                .put("label", panel.places().label());
        layer.set("sourceDescriptor", source);
        layer.set("style", MapStyle.byCount());
        return zoom(layer, 0, CLOSE);
    }

    private static ObjectNode documents(Panel panel) {
        var layer = layer("documents", "GEOJSON_VECTOR", "Single documents", 0.75);
        layer.putArray("joins");
        var source = source("ES_SEARCH", panel, 2)
                .put("scalingType", "LIMIT")
                .put("filterByMapBounds", true)
                .put("sortField", "@timestamp")
                .put("sortOrder", "desc")
                .put("topHitsSize", 1);
        source.set("tooltipProperties", Json.array(panel.places().tooltip()));
        layer.set("sourceDescriptor", source);
        layer.set("style", MapStyle.plain());
        return zoom(layer, CLOSE, 24);
    }

    private static ObjectNode layer(String id, String type, String label, double alpha) {
        return Json.object()
                .put("id", id)
                .put("type", type)
                .put("label", label)
                .put("alpha", alpha)
                .put("visible", true)
                .put("includeInFitToBounds", true);
    }

    private static ObjectNode zoom(ObjectNode layer, int from, int to) {
        return layer.put("minZoom", from).put("maxZoom", to);
    }

    private static ObjectNode source(String type, Panel panel, int layer) {
        return Json.object()
                .put("type", type)
                .put("id", panel.id() + "-source-" + layer)
                .put("geoField", panel.places().field())
                .put("applyGlobalQuery", true)
                .put("applyGlobalTime", true)
                .put("applyForceRefresh", true)
                .put("indexPatternRefName", referenceName(layer));
    }
}
