package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Counts the values of two searches in one index. The most frequent of each are found first, then those of the one are
 * counted in the other exactly.
 */
final class Shares {

    /** Of each search so many values of a field are compared, the most frequent. */
    private static final int COMPARED = 200;

    private final ElasticsearchGateway elasticsearch;
    private final String alias;
    private final Map<String, Query> sides;
    private final List<String> fields;

    /** How many entries a side has, and by field how many have a value. */
    record Counted(long total, Map<String, Map<String, Long>> values, Map<String, Aggregate> figures) {

        long of(String field, String value) {
            return values.get(field).getOrDefault(value, 0L);
        }
    }

    /**
     * Prepares a count.
     *
     * @param sides the two searches by name
     */
    Shares(ElasticsearchGateway elasticsearch, String alias, Map<String, Query> sides, List<String> fields) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.sides = sides;
        this.fields = fields;
    }

    /**
     * Counts.
     *
     * @param more figures that each side is asked for beside the values
     */
    Map<String, Counted> count(Map<String, Aggregation> more) throws IOException {
        var frequent = asked(side -> {
            var figures = new HashMap<>(more);
            fields.forEach(field -> figures.put(field, Queries.most(field, COMPARED)));
            return figures;
        });
        var values = new HashMap<String, Map<String, Map<String, Long>>>();
        frequent.forEach((side, figures) -> values.put(side, values(figures.aggregations())));
        asked(side -> {
                    var figures = new HashMap<String, Aggregation>();
                    fields.forEach(field -> {
                        var unknown = unknown(side, field, values);
                        if (!unknown.isEmpty()) {
                            figures.put(field, Queries.only(field, unknown, Map.of()));
                        }
                    });
                    return figures;
                })
                .forEach((side, figures) -> values(figures.aggregations())
                        .forEach((field, found) -> values.get(side).get(field).putAll(found)));
        var counted = new HashMap<String, Counted>();
        frequent.forEach((side, figures) ->
                counted.put(side, new Counted(figures.total(), values.get(side), figures.aggregations())));
        return counted;
    }

    private record Answer(long total, Map<String, Aggregate> aggregations) {}

    private Map<String, Answer> asked(Function<String, Map<String, Aggregation>> figures) throws IOException {
        var asked = new HashMap<String, Aggregation>();
        sides.forEach((side, query) ->
                asked.put(side, Aggregation.of(filter -> filter.filter(query).aggregations(figures.apply(side)))));
        var answer = elasticsearch
                .search(alias, Queries.figures(Queries.any(List.copyOf(sides.values())), asked))
                .aggregations();
        var bySide = new HashMap<String, Answer>();
        for (var side : sides.keySet()) {
            var filter = answer.get(side);
            bySide.put(
                    side,
                    filter == null
                            ? new Answer(0, Map.of())
                            : new Answer(
                                    filter.filter().docCount(), filter.filter().aggregations()));
        }
        return bySide;
    }

    private Map<String, Map<String, Long>> values(Map<String, Aggregate> figures) {
        var values = new HashMap<String, Map<String, Long>>();
        for (var field : fields) {
            var counts = new LinkedHashMap<String, Long>();
            Figures.buckets(figures, field).forEach(bucket -> counts.put(Figures.key(bucket), bucket.docCount()));
            values.put(field, counts);
        }
        return values;
    }

    /** Values of the other side that are not counted on this one yet. */
    private List<String> unknown(String side, String field, Map<String, Map<String, Map<String, Long>>> values) {
        return sides.keySet().stream()
                .flatMap(each -> values.get(each).get(field).keySet().stream())
                .filter(value -> !values.get(side).get(field).containsKey(value))
                .distinct()
                .toList();
    }
}
