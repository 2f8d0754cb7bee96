package communique.newsdesk.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import communique.newsdesk.read.ActorName;
import communique.newsdesk.read.ActorTrend;
import communique.newsdesk.read.Facet;
import communique.newsdesk.read.FacetValue;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Timeline;
import communique.service.elasticsearch.Elasticsearch;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts documents: by facet, over time, by actor. */
public final class Overview {

    private static final int SPANS = 60;
    private static final int TREND_SPANS = 16;

    private final Elasticsearch elasticsearch;
    private final ActorNames names;
    private final TimeSpans spans;

    public Overview(Elasticsearch elasticsearch, ActorNames names) {
        this.elasticsearch = elasticsearch;
        this.names = names;
        this.spans = new TimeSpans(elasticsearch);
    }

    /** By facet, its most frequent values. Each facet ignores its own filter, so that a second value can be chosen. */
    public Map<String, List<FacetValue>> facets(Filter filter, Set<Facet> wanted, int size) throws IOException {
        var figures = new HashMap<String, Object>();
        for (var facet : wanted) {
            figures.put(
                    facet.parameter(),
                    Map.of(
                            "filter", Queries.documents(filter, facet),
                            "aggs", Map.of("values", Queries.most(facet.field(), size))));
        }
        var answer = elasticsearch.search("documents", Queries.figures(Map.of("match_all", Map.of()), figures));
        var facets = new LinkedHashMap<String, List<FacetValue>>();
        for (var facet : Facet.values()) {
            if (wanted.contains(facet)) {
                facets.put(
                        facet.parameter(),
                        values(facet, answer.path("aggregations").path(facet.parameter())));
            }
        }
        return facets;
    }

    /** How many documents there are over time, in spans that suit the whole. */
    public Timeline timeline(Filter filter) throws IOException {
        return spans.count("documents", Queries.documents(filter), SPANS);
    }

    /** The actors in most documents. */
    public List<ActorTrend> actors(Filter filter, int size) throws IOException {
        var answer = elasticsearch.search(
                "documents",
                Queries.figures(Queries.documents(filter), Map.of("actors", Queries.most("actors.id", size))));
        var figures = answer.path("aggregations");
        var ids = Json.buckets(figures, "actors")
                .map(bucket -> bucket.path("key").asText())
                .toList();
        var known = names.of(ids);
        var trends = ids.isEmpty() ? Map.<String, List<Long>>of() : trends(filter, ids);
        return Json.buckets(figures, "actors")
                .map(bucket -> {
                    var actor = known.get(bucket.path("key").asText());
                    return new ActorTrend(
                            actor.id(),
                            actor.name(),
                            actor.type(),
                            bucket.path("doc_count").asLong(),
                            trends.getOrDefault(actor.id(), List.of()));
                })
                .toList();
    }

    /** All actors in the same spans of time, or their trends could not be compared. */
    private Map<String, List<Long>> trends(Filter filter, List<String> ids) throws IOException {
        var timeline = spans.count("documents", Queries.documents(filter), TREND_SPANS);
        var figures = new HashMap<String, Object>();
        var filters = new LinkedHashMap<String, Object>();
        for (int i = 0; i < timeline.spans().size(); i++) {
            var range = new HashMap<String, Object>(
                    Map.of("gte", timeline.spans().get(i).at()));
            if (i + 1 < timeline.spans().size()) {
                range.put("lt", timeline.spans().get(i + 1).at());
            }
            filters.put(Integer.toString(i), Map.of("range", Map.of("@timestamp", range)));
        }
        var each = Map.<String, Object>of("spans", Map.of("filters", Map.of("filters", filters)));
        figures.put(
                "actors",
                Map.of("terms", Map.of("field", "actors.id", "size", ids.size(), "include", ids), "aggs", each));
        var answer = elasticsearch.search("documents", Queries.figures(Queries.documents(filter), figures));
        var trends = new HashMap<String, List<Long>>();
        Json.buckets(answer.path("aggregations"), "actors").forEach(bucket -> {
            var counts = filters.keySet().stream()
                    .map(span ->
                            bucket.at("/spans/buckets/" + span + "/doc_count").asLong())
                    .toList();
            trends.put(bucket.path("key").asText(), counts);
        });
        return trends;
    }

    private List<FacetValue> values(Facet facet, JsonNode figures) throws IOException {
        if (facet != Facet.ACTOR) {
            return Json.values(figures, "values");
        }
        var ids = Json.buckets(figures, "values")
                .map(bucket -> bucket.path("key").asText())
                .toList();
        Map<String, ActorName> known = names.of(ids);
        return Json.values(figures, "values", id -> known.get(id).name());
    }
}
