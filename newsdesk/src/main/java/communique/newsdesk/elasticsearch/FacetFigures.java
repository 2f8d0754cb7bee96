package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import communique.newsdesk.read.ActorName;
import communique.newsdesk.read.FacetValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The most frequent values of a facet, and behind them those that were chosen, however few entries have them. */
final class FacetFigures {

    private static final String VALUES = "values";
    private static final String CHOSEN = "chosen";

    private final ActorNames names;

    FacetFigures(ActorNames names) {
        this.names = names;
    }

    /**
     * How Elasticsearch is asked for them.
     *
     * @param among the entries that are counted
     */
    static Aggregation asked(Query among, String field, int size, List<String> chosen) {
        var figures = new HashMap<>(Map.of(VALUES, Queries.most(field, size)));
        if (!chosen.isEmpty()) {
            figures.put(CHOSEN, Queries.only(field, chosen, Map.of()));
        }
        return Aggregation.of(figure -> figure.filter(among).aggregations(figures));
    }

    /**
     * What Elasticsearch answered.
     *
     * @param counted null for nothing, as an index that does not exist yet answers
     * @param areActors whether the values are ids of actors, which people read by their names
     */
    List<FacetValue> values(Aggregate counted, List<String> chosen, boolean areActors) throws IOException {
        if (counted == null) {
            return List.of();
        }
        var figures = counted.filter().aggregations();
        var counts = new LinkedHashMap<String, Long>();
        for (var name : List.of(VALUES, CHOSEN)) {
            Figures.buckets(figures, name)
                    .forEach(bucket -> counts.putIfAbsent(Figures.key(bucket), bucket.docCount()));
        }
        chosen.forEach(value -> counts.putIfAbsent(value, 0L));
        var known = areActors ? names.of(List.copyOf(counts.keySet())) : Map.<String, ActorName>of();
        return counts.entrySet().stream()
                .map(each -> new FacetValue(
                        each.getKey(),
                        known.containsKey(each.getKey())
                                ? known.get(each.getKey()).name()
                                : each.getKey(),
                        each.getValue()))
                .toList();
    }
}
