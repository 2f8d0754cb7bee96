package communique.kibana.searches;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.Exported;
import communique.kibana.Exported.Panel;
import communique.kibana.seed.SeededElasticsearch;

/** What controls, maps, saved searches and Vega panels ask Elasticsearch for. */
public final class OtherSearches {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GRID_OF_THE_WORLD = 7;

    private final Exported exported;
    private final SeededElasticsearch elasticsearch;

    public OtherSearches(Exported exported, SeededElasticsearch elasticsearch) {
        this.exported = exported;
        this.elasticsearch = elasticsearch;
    }

    /** The values that a control offers. */
    public JsonNode control(ObjectNode dashboard, JsonNode control) {
        var view = exported.dataView(control.at("/explicitInput/dataViewId").asText());
        var body = inWindow(dashboard, view).put("size", 0);
        body.putObject("aggs")
                .putObject("values")
                .putObject("terms")
                .put("field", control.at("/explicitInput/fieldName").asText());
        return elasticsearch.search(view.path("title").asText(), body).at("/aggregations/values/buckets");
    }

    /** What a layer of a map draws: buckets of a grid, or documents. */
    public JsonNode layer(Panel panel, JsonNode layer) {
        var source = layer.path("sourceDescriptor");
        var view = exported.dataView(
                panel.target(source.path("indexPatternRefName").asText()));
        var field = source.path("geoField").asText();
        var body = inWindow(panel.dashboard(), view);
        if (source.path("type").asText().equals("ES_GEO_GRID")) {
            var grid = body.put("size", 0).putObject("aggs").putObject("grid");
            grid.putObject("geotile_grid").put("field", field).put("precision", GRID_OF_THE_WORLD);
            grid.putObject("aggs").putObject("at").putObject("geo_centroid").put("field", field);
            return elasticsearch.search(view.path("title").asText(), body).at("/aggregations/grid/buckets");
        }
        ((ArrayNode) body.at("/query/bool/filter"))
                .addObject()
                .putObject("exists")
                .put("field", field);
        body.putArray("sort")
                .addObject()
                .put(source.path("sortField").asText(), source.path("sortOrder").asText());
        body.set("fields", source.path("tooltipProperties"));
        return elasticsearch.search(view.path("title").asText(), body).at("/hits/hits");
    }

    /** The first rows of a saved search. */
    public JsonNode savedSearch(ObjectNode dashboard, JsonNode search) {
        var view = exported.dataView(Exported.reference(search, "kibanaSavedObjectMeta.searchSourceJSON.index"));
        var body = inWindow(dashboard, view).put("size", 50);
        var sort = search.at("/attributes/sort/0");
        body.putArray("sort")
                .addObject()
                .put(sort.path(0).asText(), sort.path(1).asText());
        var fields = ((ArrayNode) search.at("/attributes/columns")).deepCopy();
        body.set("fields", fields.add(view.path("timeFieldName").asText()));
        return elasticsearch.search(view.path("title").asText(), body).at("/hits/hits");
    }

    /** A Vega specification with the answer of Elasticsearch in place of the question. */
    public ObjectNode vega(Panel panel) {
        var specification = (ObjectNode)
                Exported.json(panel.config().at("/savedVis/params/spec").asText());
        for (var data : specification.path("data")) {
            if (data.has("url")) {
                var url = data.path("url");
                var body = (ObjectNode)
                        Exported.json(atTheEndOfTheNews(url.path("body").toString()));
                if (body.has("query") || !url.path("%context%").asBoolean()) {
                    throw new IllegalArgumentException(panel + ": the dashboard's filters would not reach it");
                }
                if (url.has("%timefield%")) {
                    body.set(
                            "query",
                            Window.of(panel.dashboard())
                                    .filter(url.path("%timefield%").asText()));
                }
                var answer = elasticsearch.search(url.path("index").asText(), body);
                ((ObjectNode) data).remove("url");
                var found = answer.at("/" + data.at("/format/property").asText().replace('.', '/'));
                ((ObjectNode) data)
                        .set(
                                "values",
                                found.isArray() ? found : JSON.createArrayNode().add(found));
                ((ObjectNode) data).remove("format");
            }
        }
        return specification;
    }

    /** The invented news end at a fixed time, so that is now. */
    private static String atTheEndOfTheNews(String body) {
        return body.replace("\"now\"", "\"" + SeededElasticsearch.NOW + "\"")
                .replace("\"now-", "\"" + SeededElasticsearch.NOW + "||-");
    }

    private static ObjectNode inWindow(ObjectNode dashboard, JsonNode view) {
        var body = JSON.createObjectNode();
        body.putObject("query")
                .putObject("bool")
                .putArray("filter")
                .add(Window.of(dashboard).filter(view.path("timeFieldName").asText()));
        return body;
    }
}
