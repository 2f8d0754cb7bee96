package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import communique.newsdesk.read.SearchPage.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the entries of an answer. What is missing reads as null or empty. */
final class Json {

    /** An entry without fields. */
    static final JsonNode NOTHING = EventJson.mapper().createObjectNode();

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

    static List<Hit<ObjectNode>> hits(SearchResponse<ObjectNode> answer) {
        return answer.hits().hits();
    }

    static Stream<ObjectNode> sources(SearchResponse<ObjectNode> answer) {
        return hits(answer).stream().map(Hit::source);
    }

    static long total(SearchResponse<ObjectNode> answer) {
        return answer.hits().total() == null ? 0 : answer.hits().total().value();
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
}
