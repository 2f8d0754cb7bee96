package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;
import static communique.newsdesk.elasticsearch.Json.values;

import com.fasterxml.jackson.databind.JsonNode;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.PipelineFigures;
import communique.newsdesk.read.PipelineFigures.Latency;
import communique.newsdesk.read.PipelineFigures.Quiet;
import communique.newsdesk.read.RejectionPage;
import communique.newsdesk.read.RejectionPage.Rejected;
import communique.service.elasticsearch.Elasticsearch;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells how documents got through the pipeline, and which did not. */
public final class PipelineSearch {

    private static final String LAST_HOUR = "now-1h";
    private static final int VALUES = 20;
    private static final int EXCERPT = 300;
    private static final List<String> WAYS =
            List.of("receivedToEnrichedMillis", "enrichedToIndexedMillis", "receivedToIndexedMillis");

    private final Elasticsearch elasticsearch;

    public PipelineSearch(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    public PipelineFigures figures() throws IOException {
        var documents = elasticsearch.search("documents", Queries.figures(everything(), asked()));
        var rejections = elasticsearch.search(
                "rejections", Queries.figures(everything(), Map.of("reasons", Queries.most("reason.code", VALUES))));
        var figures = documents.path("aggregations");
        var hour = figures.path("hour");
        return new PipelineFigures(
                Json.total(documents),
                Json.total(rejections),
                Json.spans(hour, "minutes"),
                WAYS.stream()
                        .map(way -> latency(way, hour.path(way).path("values")))
                        .toList(),
                values(rejections.path("aggregations"), "reasons"),
                values(figures, "warnings"),
                quiet(figures));
    }

    /** Rejections, newest first. */
    public RejectionPage rejections(Paging paging) throws IOException {
        var search = new HashMap<String, Object>();
        search.put("query", everything());
        search.put("size", paging.size());
        search.put("sort", Queries.NEWEST_REJECTION);
        search.put("track_total_hits", true);
        search.put("_source", Map.of("excludes", List.of("event", "headers")));
        if (!paging.after().isEmpty()) {
            search.put("search_after", paging.after());
        }
        var answer = elasticsearch.search("rejections", search);
        var hits = Json.hits(answer);
        return new RejectionPage(
                Json.total(answer),
                Json.stream(hits).map(PipelineSearch::rejected).toList(),
                Cursor.behind(hits, paging.size()));
    }

    private static Map<String, Object> everything() {
        return Map.of("match_all", Map.of());
    }

    private static Map<String, Object> asked() {
        var hour = new HashMap<String, Object>();
        hour.put(
                "minutes",
                Map.of(
                        "date_histogram",
                        Map.of(
                                "field",
                                "receivedAt",
                                "fixed_interval",
                                "1m",
                                "min_doc_count",
                                0,
                                "extended_bounds",
                                Map.of("min", LAST_HOUR, "max", "now"))));
        WAYS.forEach(
                way -> hour.put(way, Map.of("percentiles", Map.of("field", way, "percents", List.of(50, 95, 99)))));
        return Map.of(
                "hour",
                Map.of("filter", Map.of("range", Map.of("receivedAt", Map.of("gte", LAST_HOUR))), "aggs", hour),
                "warnings",
                Queries.most("warnings.code", VALUES),
                "sources",
                Queries.most("source.name", VALUES, Map.of("last", Map.of("max", Map.of("field", "receivedAt")))));
    }

    private static Latency latency(String way, JsonNode values) {
        return new Latency(
                way.replace("Millis", ""), number(values, "50.0"), number(values, "95.0"), number(values, "99.0"));
    }

    private static Double number(JsonNode values, String percentile) {
        return values.path(percentile).isNumber() ? values.path(percentile).asDouble() : null;
    }

    private static List<Quiet> quiet(JsonNode figures) {
        Stream<JsonNode> sources = Json.buckets(figures, "sources");
        return sources.map(source -> new Quiet(
                        source.path("key").asText(),
                        source.path("doc_count").asLong(),
                        source.path("last").path("value_as_string").textValue()))
                .toList();
    }

    private static Rejected rejected(JsonNode hit) {
        var entry = hit.path("_source");
        return new Rejected(
                hit.path("_id").asText(),
                text(entry, "id"),
                text(entry, "step"),
                text(entry.path("reason"), "code"),
                Pieces.shorten(text(entry.path("reason"), "detail"), 2 * EXCERPT),
                entry.path("attempts").asInt(),
                text(entry, "rejectedAt"),
                text(entry.path("source"), "name"),
                Pieces.shorten(text(entry, "title"), EXCERPT),
                Pieces.shorten(text(entry, "excerpt"), EXCERPT),
                entry.path("origin").has("topic"));
    }
}
