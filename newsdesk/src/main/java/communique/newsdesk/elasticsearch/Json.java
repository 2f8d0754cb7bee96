package communique.newsdesk.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import communique.newsdesk.read.FacetValue;
import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads what Elasticsearch answers. What is missing reads as null or empty. */
final class Json {

    private Json() {}

    static String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isArray() ? value.path(0).textValue() : value.textValue();
    }

    /** All values of a field, whether it holds one or many. */
    static List<String> texts(JsonNode value) {
        if (value.isTextual()) {
            return List.of(value.textValue());
        }
        return stream(value).map(JsonNode::asText).toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Stream<JsonNode> buckets(JsonNode figures, String name) {
        return stream(figures.path(name).path("buckets"));
    }

    static JsonNode hits(JsonNode answer) {
        return answer.path("hits").path("hits");
    }

    static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong();
    }

    /** The most frequent values, each with its label. */
    static List<FacetValue> values(JsonNode figures, String name, UnaryOperator<String> label) {
        return buckets(figures, name)
                .map(bucket -> new FacetValue(
                        bucket.path("key").asText(),
                        label.apply(bucket.path("key").asText()),
                        bucket.path("doc_count").asLong()))
                .toList();
    }

    static List<FacetValue> values(JsonNode figures, String name) {
        return values(figures, name, value -> value);
    }

    static List<Timeline.Span> spans(JsonNode figures, String name) {
        return buckets(figures, name)
                .map(bucket -> new Timeline.Span(
                        bucket.path("key_as_string").asText(),
                        bucket.path("doc_count").asLong()))
                .toList();
    }

    /** Ids with the names at the same places; an id without one is its own name. */
    static List<Named> named(JsonNode ids, JsonNode names) {
        var all = new ArrayList<Named>();
        var known = texts(names);
        for (var id : texts(ids)) {
            all.add(new Named(id, all.size() < known.size() ? known.get(all.size()) : id));
        }
        return all;
    }

    /** The most frequent value of a field within a group; null if there is none. */
    static String commonest(JsonNode bucket, String name) {
        return bucket.path(name).path("buckets").path(0).path("key").textValue();
    }
}
