package communique.kibana.objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** JSON in the order it is written, so that the same description gives the same bytes. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static ArrayNode array(Collection<String> values) {
        var array = array();
        values.forEach(array::add);
        return array;
    }

    /** Text with JSON in it: Kibana keeps most of a dashboard that way. */
    static String text(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
        }
    }

    /** Text that a reader of the panel's editor can follow. */
    static String pretty(JsonNode json) {
        return json.toPrettyString();
    }

    /** A query that takes everything, or what the KQL says. */
    static ObjectNode kuery(String kql) {
        return object().put("query", kql == null ? "" : kql).put("language", "kuery");
    }

    /** The part of a dashboard or search that holds its query. */
    static ObjectNode searchSource(ObjectNode source) {
        return object().put("searchSourceJSON", text(source));
    }
}
