package communique.benchmarks.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries of one event in the fields of the indices, as plainly as they can be made. */
final class MinimalEntries {

    private static final List<String> KEPT = List.of(
            "id",
            "revision",
            "title",
            "titleOrigin",
            "author",
            "body",
            "language",
            "words",
            "publishedAt",
            "publishedAtOrigin",
            "source",
            "receivedAt",
            "enrichedAt");
    private static final List<String> ENRICHED =
            List.of("topics", "actors", "places", "statements", "links", "enrichment");

    private final JsonNode event;
    private final ObjectNode topics;
    private final Map<String, JsonNode> actors = new HashMap<>();

    MinimalEntries(JsonNode event) {
        this.event = event;
        this.topics = columns(event.path("topics"), "id", "label", "score");
        event.path("actors").forEach(actor -> actors.put(actor.path("id").textValue(), actor));
    }

    ObjectNode document() {
        var entry = copy(EventJson.mapper().createObjectNode(), event, KEPT);
        entry.set("@timestamp", event.path("receivedAt"));
        entry.set("topics", topics);
        entry.set("actors", columns(event.path("actors"), "id", "name", "type", "kind", "country", "wikidata", "role"));
        entry.set("places", columns(event.path("places"), "id", "name", "country", "precision"));
        entry.put("statementCount", event.path("statements").size());
        entry.set("enriched", copy(EventJson.mapper().createObjectNode(), event, ENRICHED));
        return entry;
    }

    ObjectNode mention(JsonNode actor) {
        var entry = part();
        entry.set("topics", topics);
        entry.set(
                "actor",
                copy(
                        EventJson.mapper().createObjectNode(),
                        actor,
                        List.of("id", "name", "type", "kind", "country", "wikidata", "known")));
        entry.put("count", actor.path("mentions").size());
        entry.set("salience", actor.path("salience"));
        entry.set("places", columns(event.path("places"), "country"));
        return entry;
    }

    ObjectNode statement(JsonNode statement) {
        var entry = copy(part(), statement, List.of("text", "kind", "verb", "start", "end", "speakerBy"));
        entry.set("context", statement.path("text"));
        var speaker = actors.get(statement.at("/speaker/id").asText());
        if (speaker != null) {
            entry.set(
                    "speaker",
                    copy(
                            EventJson.mapper().createObjectNode(),
                            speaker,
                            List.of("id", "name", "type", "kind", "country", "role")));
        }
        entry.putObject("topics").set("id", statement.path("topics"));
        entry.putObject("about").set("id", statement.path("about"));
        return entry;
    }

    ObjectNode link(JsonNode link) {
        var entry = part();
        entry.set("topics", topics);
        var first = link.path("a").asText();
        var second = link.path("b").asText();
        entry.put("pair", first + " — " + second);
        entry.set("a", end(first));
        entry.set("b", end(second));
        entry.set("sentences", link.path("sentences"));
        return entry;
    }

    private ObjectNode end(String id) {
        var actor = actors.get(id);
        return copy(EventJson.mapper().createObjectNode(), actor, List.of("id", "name", "country"));
    }

    private ObjectNode part() {
        var entry = copy(EventJson.mapper().createObjectNode(), event, List.of("title", "language", "source"));
        entry.set("documentId", event.path("id"));
        entry.set("@timestamp", event.path("receivedAt"));
        return entry;
    }

    private static ObjectNode copy(ObjectNode into, JsonNode from, List<String> fields) {
        for (var field : fields) {
            if (from.hasNonNull(field)) {
                into.set(field, from.get(field));
            }
        }
        return into;
    }

    /** Flat arrays, as nothing nested can be charted. */
    private static ObjectNode columns(JsonNode rows, String... fields) {
        var columns = EventJson.mapper().createObjectNode();
        for (var field : fields) {
            var values = columns.putArray(field);
            rows.forEach(row -> {
                if (row.hasNonNull(field)) {
                    values.add(row.get(field));
                }
            });
        }
        return columns;
    }
}
