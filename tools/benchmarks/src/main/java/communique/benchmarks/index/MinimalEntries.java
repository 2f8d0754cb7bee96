package communique.benchmarks.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The entries of one event, the very ones that index-service makes of it, as plainly as they can be made. */
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
            "receivedAt",
            "enrichedAt");
    private static final List<String> ENRICHED =
            List.of("topics", "actors", "places", "statements", "links", "enrichment");
    private static final List<String> RELIABLE = List.of("stated", "dateline", "url");
    private static final List<String> ACTOR = List.of("id", "name", "type", "kind", "country");

    private final JsonNode event;
    private final ObjectNode source;
    private final ObjectNode topics;
    private final Map<String, JsonNode> actors = new HashMap<>();
    private final Map<String, JsonNode> labels = new HashMap<>();

    MinimalEntries(JsonNode event) {
        this.event = event;
        this.source = source(event.path("source"));
        this.topics = topics(event.path("topics"));
        event.path("actors").forEach(actor -> actors.put(actor.path("id").textValue(), actor));
        event.path("topics").forEach(topic -> labels.put(topic.path("id").textValue(), topic));
    }

    ObjectNode document(Instant now) {
        var entry = copy(object(), event, KEPT);
        entry.put("@timestamp", timestamp());
        entry.set("source", source);
        entry.set("topics", topics);
        var tagged = columns(event.path("actors"), "id", "name", "type", "kind", "country", "wikidata", "role");
        column(
                tagged,
                "unknown",
                event.path("actors"),
                actor -> actor.path("known").asBoolean()
                        ? null
                        : actor.path("name").textValue());
        entry.set("actors", tagged);
        var places = columns(event.path("places"), "id", "name", "country", "precision");
        column(places, "location", event.path("places"), MinimalEntries::point);
        entry.set("places", places);
        entry.put("statementCount", event.path("statements").size());
        times(entry, now);
        var enrichment = event.path("enrichment");
        entry.set("enrichmentVersion", enrichment.path("version"));
        entry.set("enrichmentMillis", enrichment.path("millis"));
        entry.set("warnings", columns(enrichment.path("warnings"), "code"));
        entry.set("enriched", copy(object(), event, ENRICHED));
        entry.putObject("fanOut")
                .put("mentions", event.path("actors").size())
                .put("statements", event.path("statements").size())
                .put("links", event.path("links").size());
        return entry;
    }

    ObjectNode mention(JsonNode actor) {
        var entry = part();
        entry.set("topics", topics);
        entry.set("actor", copy(copy(object(), actor, ACTOR), actor, List.of("wikidata", "known")));
        copy(entry, actor, List.of("role", "salience"));
        entry.put("count", actor.path("mentions").size());
        var by = entry.putObject("by");
        actor.path("mentions").forEach(mention -> {
            var way = mention.path("by").textValue();
            by.put(way, by.path(way).asInt() + 1);
        });
        entry.set("places", columns(event.path("places"), "country"));
        return entry;
    }

    ObjectNode statement(JsonNode statement) {
        var entry = copy(
                part(),
                statement,
                List.of("text", "kind", "verb", "modality", "polarity", "saidOn", "start", "end", "speakerBy"));
        entry.put(
                "context",
                paragraph(statement.path("start").asInt(), statement.path("end").asInt()));
        entry.put("resolved", statement.hasNonNull("speaker"));
        var speaker = actors.get(statement.at("/speaker/id").asText());
        if (speaker != null) {
            entry.set("speaker", copy(copy(object(), speaker, ACTOR), speaker, List.of("role")));
        }
        var touched = entry.putObject("topics");
        column(touched, "id", statement.path("topics"), JsonNode::textValue);
        column(touched, "label", statement.path("topics"), id -> labels.get(id.textValue())
                .path("label")
                .textValue());
        var about = entry.putObject("about");
        column(about, "id", statement.path("about"), JsonNode::textValue);
        column(about, "name", statement.path("about"), id -> nameOf(id.textValue()));
        return entry;
    }

    ObjectNode link(JsonNode link) {
        var entry = part();
        entry.set("topics", topics);
        var one = link.path("a").textValue();
        var other = link.path("b").textValue();
        var swapped = nameOf(one).compareTo(nameOf(other)) > 0;
        var first = swapped ? other : one;
        var second = swapped ? one : other;
        entry.put("pair", nameOf(first) + " — " + nameOf(second));
        entry.set("a", end(first));
        entry.set("b", end(second));
        entry.set("sentences", link.path("sentences"));
        return entry;
    }

    private ObjectNode part() {
        var entry = copy(object(), event, List.of("title", "language"));
        entry.set("documentId", event.path("id"));
        entry.put("@timestamp", timestamp());
        entry.set("source", source);
        return entry;
    }

    /** The documents of the benchmark name days, if any, and none to come. */
    private String timestamp() {
        return RELIABLE.contains(event.path("publishedAtOrigin").asText())
                ? event.path("publishedAt").textValue() + "T00:00:00Z"
                : event.path("receivedAt").textValue();
    }

    private ObjectNode end(String id) {
        return copy(object(), actors.get(id), List.of("id", "name", "country"));
    }

    private String nameOf(String id) {
        return actors.get(id).path("name").textValue();
    }

    private String paragraph(int start, int end) {
        var body = event.path("body").textValue();
        var from = body.lastIndexOf('\n', start) + 1;
        var to = body.indexOf('\n', end - 1);
        return body.substring(from, to < 0 ? body.length() : to).strip();
    }

    private void times(ObjectNode entry, Instant now) {
        var received = Instant.parse(event.path("receivedAt").textValue());
        var enriched = Instant.parse(event.path("enrichedAt").textValue());
        entry.put("indexedAt", now.toString())
                .put(
                        "receivedToEnrichedMillis",
                        Duration.between(received, enriched).toMillis())
                .put("enrichedToIndexedMillis", Duration.between(enriched, now).toMillis())
                .put("receivedToIndexedMillis", Duration.between(received, now).toMillis());
    }

    private static ObjectNode source(JsonNode source) {
        var entry = copy(object(), source, List.of("name", "url", "channel"));
        return entry.put("domain", URI.create(source.path("url").textValue()).getHost());
    }

    private static ObjectNode topics(JsonNode topics) {
        var columns = columns(topics, "id", "label");
        column(columns, "path", topics, topic -> {
            var path = new StringBuilder();
            topic.path("path").forEach(step -> path.append(step.textValue()).append(" > "));
            return path + topic.path("label").textValue();
        });
        if (!topics.isEmpty()) {
            var scores = columns.putArray("score");
            topics.forEach(topic -> scores.add(topic.path("score")));
        }
        column(
                columns,
                "primary",
                topics,
                topic -> topic.path("primary").asBoolean() ? topic.path("id").textValue() : null);
        column(columns, "dossier", topics, topic -> labelOf(topic, "dossier:"));
        column(columns, "iptc", topics, topic -> labelOf(topic, "medtop:"));
        return columns;
    }

    private static String labelOf(JsonNode topic, String kind) {
        return topic.path("id").textValue().startsWith(kind)
                ? topic.path("label").textValue()
                : null;
    }

    private static String point(JsonNode place) {
        var at = place.path("location");
        return at.isObject() ? at.path("lat").asDouble() + "," + at.path("lon").asDouble() : null;
    }

    private static ObjectNode object() {
        return EventJson.mapper().createObjectNode();
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
        var columns = object();
        for (var field : fields) {
            column(columns, field, rows, row -> row.path(field).textValue());
        }
        return columns;
    }

    private static void column(ObjectNode columns, String field, JsonNode rows, Function<JsonNode, String> value) {
        var values = new LinkedHashSet<String>();
        rows.forEach(row -> values.add(value.apply(row)));
        values.remove(null);
        if (!values.isEmpty()) {
            ArrayNode column = columns.putArray(field);
            values.forEach(column::add);
        }
    }
}
