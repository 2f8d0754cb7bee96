package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import communique.newsdesk.read.ActorTrend;
import communique.newsdesk.read.Facet;
import communique.newsdesk.read.FacetValue;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Timeline;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts documents: by facet, over time, by actor. */
public final class Overview {

    private static final int SPANS = 60;
    private static final int TREND_SPANS = 31;

    private final ElasticsearchGateway elasticsearch;
    private final ActorNames names;
    private final TimeSpans spans;
    private final FacetFigures values;

    public Overview(ElasticsearchGateway elasticsearch, ActorNames names) {
        this.elasticsearch = elasticsearch;
        this.names = names;
        this.spans = new TimeSpans(elasticsearch);
        this.values = new FacetFigures(names);
    }

    /** By facet, its most frequent values. Each facet ignores its own filter, so that a second value can be chosen. */
    public Map<String, List<FacetValue>> facets(Filter filter, Set<Facet> wanted, int size) throws IOException {
        var asked = new HashMap<String, Aggregation>();
        for (var facet : wanted) {
            asked.put(
                    facet.parameter(),
                    FacetFigures.asked(Queries.documents(filter, facet), facet.field(), size, filter.values(facet)));
        }
        var figures = elasticsearch
                .search("documents", Queries.figures(Queries.everything(), asked))
                .aggregations();
        var facets = new LinkedHashMap<String, List<FacetValue>>();
        for (var facet : Facet.values()) {
            if (wanted.contains(facet)) {
                facets.put(
                        facet.parameter(),
                        values.values(figures.get(facet.parameter()), filter.values(facet), facet == Facet.ACTOR));
            }
        }
        return facets;
    }

    /** How many documents there are over time, in spans that suit the whole. */
    public Timeline timeline(Filter filter) throws IOException {
        return spans.count(filter, SPANS);
    }

    /** The actors in most documents. */
    public List<ActorTrend> actors(Filter filter, int size) throws IOException {
        var figures = elasticsearch
                .search(
                        "documents",
                        Queries.figures(Queries.documents(filter), Map.of("actors", Queries.most("actors.id", size))))
                .aggregations();
        var ids = Figures.keys(figures, "actors");
        var known = names.of(ids);
        var trends = ids.isEmpty() ? Map.<String, List<Long>>of() : trends(filter, ids);
        return Figures.buckets(figures, "actors").stream()
                .map(bucket -> {
                    var actor = known.get(Figures.key(bucket));
                    return new ActorTrend(
                            actor.id(),
                            actor.name(),
                            actor.type(),
                            bucket.docCount(),
                            trends.getOrDefault(actor.id(), List.of()));
                })
                .toList();
    }

    /** All actors in the same spans of time, or their trends could not be compared; none when no document has a date. */
    private Map<String, List<Long>> trends(Filter filter, List<String> ids) throws IOException {
        var timeline = spans.count(filter, TREND_SPANS).spans();
        var ranges = new ArrayList<Query>();
        for (int i = 0; i < timeline.size(); i++) {
            var end = i + 1 < timeline.size() ? timeline.get(i + 1).at() : null;
            ranges.add(Queries.time(Queries.PUBLISHED, timeline.get(i).at(), end));
        }
        if (ranges.isEmpty()) {
            return Map.of();
        }
        var each = Aggregation.of(figure -> figure.filters(spans -> spans.filters(by -> by.array(ranges))));
        var answer = elasticsearch.search(
                "documents",
                Queries.figures(
                        Queries.documents(filter),
                        Map.of("actors", Queries.only("actors.id", ids, Map.of("spans", each)))));
        var trends = new HashMap<String, List<Long>>();
        Figures.buckets(answer.aggregations(), "actors").forEach(bucket -> {
            var counted = bucket.aggregations().get("spans").filters().buckets().array();
            trends.put(
                    Figures.key(bucket),
                    counted.stream().map(FiltersBucket::docCount).toList());
        });
        return trends;
    }
}
