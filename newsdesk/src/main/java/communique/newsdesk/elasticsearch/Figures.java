package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import communique.newsdesk.read.FacetValue;
import communique.newsdesk.read.Timeline;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Reads the aggregations of an answer. An index that does not exist yet answers with none. */
final class Figures {

    private Figures() {}

    static List<StringTermsBucket> buckets(Map<String, Aggregate> figures, String name) {
        var figure = figures.get(name);
        return figure != null && figure.isSterms() ? figure.sterms().buckets().array() : List.of();
    }

    static String key(StringTermsBucket bucket) {
        return bucket.key().stringValue();
    }

    static List<String> keys(Map<String, Aggregate> figures, String name) {
        return buckets(figures, name).stream().map(Figures::key).toList();
    }

    /** The most frequent value of a field; null if there is none. */
    static String commonest(Map<String, Aggregate> figures, String name) {
        return buckets(figures, name).stream().map(Figures::key).findFirst().orElse(null);
    }

    static long sum(Map<String, Aggregate> figures, String name) {
        var figure = figures.get(name);
        return figure == null ? 0 : (long) figure.sum().value();
    }

    /** The most frequent values. */
    static List<FacetValue> values(Map<String, Aggregate> figures, String name) {
        return values(figures, name, value -> value);
    }

    /** The most frequent values, each with its label. */
    static List<FacetValue> values(Map<String, Aggregate> figures, String name, UnaryOperator<String> label) {
        return buckets(figures, name).stream()
                .map(bucket -> new FacetValue(key(bucket), label.apply(key(bucket)), bucket.docCount()))
                .toList();
    }

    static List<Timeline.Span> spans(Map<String, Aggregate> figures, String name) {
        var figure = figures.get(name);
        return figure == null
                ? List.of()
                : figure.dateHistogram().buckets().array().stream()
                        .map(bucket -> new Timeline.Span(bucket.keyAsString(), bucket.docCount()))
                        .toList();
    }
}
