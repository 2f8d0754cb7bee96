package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.GeoTileGridBucket;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Filter.Box;
import communique.newsdesk.read.MapCell;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where documents lead to, by cells of the map. */
public final class PlaceMap {

    private static final int CELLS = 150;

    /** Tiles of the web's map projection end there. */
    private static final double LAST_LATITUDE = 85.0511;

    private final ElasticsearchGateway elasticsearch;

    public PlaceMap(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** @param zoom how fine: 2 parts the globe into 16 cells, each step more into four times as many */
    public List<MapCell> cells(Filter filter, int zoom) throws IOException {
        var newest = Aggregation.of(figure -> figure.topHits(hits -> hits.size(1)
                .sort(Queries.descending(Queries.TIME))
                .source(source ->
                        source.filter(only -> only.includes("enriched.places.name", "enriched.places.location")))));
        var grid = Aggregation.of(figure -> figure.geotileGrid(
                        tiles -> tiles.field("places.location").precision(zoom).size(CELLS))
                .aggregations("newest", newest));
        var cells = elasticsearch
                .search("documents", Queries.figures(Queries.documents(filter), Map.of("cells", grid)))
                .aggregations()
                .get("cells");
        return cells == null
                ? List.of()
                : cells.geotileGrid().buckets().array().stream()
                        .map(PlaceMap::cell)
                        .toList();
    }

    /** The centre of a cell says little: the circle goes where the cell's place is. */
    private static MapCell cell(GeoTileGridBucket bucket) {
        var box = box(bucket.key());
        var places = bucket.aggregations().get("newest").topHits().hits().hits().stream()
                .map(hit -> hit.source().to(ObjectNode.class))
                .flatMap(entry -> Json.stream(entry.path("enriched").path("places")))
                .filter(place -> isWithin(place.path("location"), box))
                .toList();
        var at = places.isEmpty() ? null : places.get(0).path("location");
        return new MapCell(
                at == null ? (box.top() + box.bottom()) / 2 : at.path("lat").asDouble(),
                at == null ? (box.left() + box.right()) / 2 : at.path("lon").asDouble(),
                bucket.docCount(),
                places.stream()
                        .map(place -> place.path("name").asText())
                        .distinct()
                        .toList(),
                String.format(Locale.ROOT, "%f,%f,%f,%f", box.top(), box.left(), box.bottom(), box.right()));
    }

    private static boolean isWithin(JsonNode location, Box box) {
        var lat = location.path("lat").asDouble(Double.NaN);
        var lon = location.path("lon").asDouble(Double.NaN);
        return lat <= box.top() && lat >= box.bottom() && lon >= box.left() && lon <= box.right();
    }

    /** The edges of a tile such as {@code 5/17/11}. */
    static Box box(String tile) {
        var parts = tile.split("/");
        var tiles = Math.pow(2, Integer.parseInt(parts[0]));
        var x = Integer.parseInt(parts[1]);
        var y = Integer.parseInt(parts[2]);
        return new Box(latitude(y, tiles), x / tiles * 360 - 180, latitude(y + 1, tiles), (x + 1) / tiles * 360 - 180);
    }

    private static double latitude(int y, double tiles) {
        var latitude = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / tiles))));
        return Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude));
    }
}
