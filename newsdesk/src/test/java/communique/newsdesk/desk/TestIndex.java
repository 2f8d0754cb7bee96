package communique.newsdesk.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentId;
import communique.events.DocumentRejected;
import communique.events.DocumentStoried;
import communique.events.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes documents to Elasticsearch in the shape that index-service gives them, with the very mappings of
 * index-service. These are strict: a field that it does not have is refused.
 */
final class TestIndex {

    private static final List<String> COMPONENTS =
            List.of("communique-settings", "communique-analysis", "communique-part-of-document");
    private static final List<String> ALIASES =
            List.of("documents", "mentions", "statements", "rejections", "storied", "stories", "feeds");
    private static final int ENTRIES_AT_ONCE = 5_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final List<String> waiting = new ArrayList<>();
    private final Map<DocumentId, DocumentStoried> stories = new HashMap<>();

    TestIndex(String url) {
        this.url = url;
    }

    /** Brings in the mappings; what was there before is gone. */
    void install() throws IOException {
        var folder = Path.of(System.getProperty("communique.home"), "index-service/src/main/resources/elasticsearch");
        for (var component : COMPONENTS) {
            put("/_component_template/" + component, Files.readString(folder.resolve(component + ".json")));
        }
        for (var alias : ALIASES) {
            put("/_index_template/" + alias, Files.readString(folder.resolve(alias + ".json")));
            send("DELETE", "/" + alias + "-000001?ignore_unavailable=true", "");
            put("/" + alias + "-000001", "{\"aliases\":{\"" + alias + "\":{}}}");
        }
    }

    void add(DocumentEnriched event, Instant indexedAt) throws IOException {
        add(event, List.of(), indexedAt);
    }

    /** What is decided about a document that is added next. */
    void decided(DocumentStoried decided) {
        ObjectNode entry = EventJson.mapper().valueToTree(decided);
        entry.remove("features");
        entry.set("documentId", entry.remove("id"));
        entry.set("@timestamp", entry.remove("time"));
        entry.put("copied", decided.copy() != null);
        for (var utterance : entry.withArray("utterances")) {
            var statement =
                    decided.id().value() + "|s" + utterance.path("statement").asInt();
            ((ObjectNode) utterance).put("statement", statement);
        }
        index("storied", decided.id().value(), entry);
        stories.put(decided.id(), decided);
    }

    /** That a story has become part of another one. */
    void merged(String id, String into) {
        index("stories", id, put(put(node(), "id", id), "mergedInto", into));
    }

    /** @param past what the document said before, newest first */
    void add(DocumentEnriched event, List<DocumentEnriched> past, Instant indexedAt) throws IOException {
        var id = event.id().value();
        var document = document(event, indexedAt);
        document.set("story", story(event.id()));
        if (!past.isEmpty()) {
            document.set(
                    "past",
                    EventJson.mapper()
                            .valueToTree(
                                    past.stream().map(TestIndex::pastRevision).toList()));
        }
        index("documents", id, document);
        for (int i = 0; i < event.actors().size(); i++) {
            index("mentions", id + "|m" + i, mention(event, event.actors().get(i)));
        }
        for (int i = 0; i < event.statements().size(); i++) {
            index("statements", id + "|s" + i, statement(event, i));
        }
        if (waiting.size() >= ENTRIES_AT_ONCE) {
            flush();
        }
    }

    /** A feed that took a document back. */
    void addFeed(String name, String withdrawn, Instant at) {
        var feed = node().put("id", name).put("@timestamp", at.toString()).put("health", "working");
        feed.putObject("source").put("name", name);
        feed.putArray("withdrawn").addObject().put("document", withdrawn).put("at", at.toString());
        index("feeds", name, feed);
    }

    void add(DocumentRejected event) {
        var entry = node();
        put(entry, "id", event.id()).put("step", event.step()).put("attempts", event.attempts());
        entry.set("reason", EventJson.mapper().valueToTree(event.reason()));
        entry.put("rejectedAt", event.rejectedAt().toString())
                .put("@timestamp", event.rejectedAt().toString());
        entry.set("origin", EventJson.mapper().valueToTree(event.origin()));
        entry.set("headers", EventJson.mapper().valueToTree(event.headers()));
        put(entry, "event", event.event()).put("encoding", event.encoding()).put("truncated", event.truncated());
        put(entry, "excerpt", event.event());
        var origin = event.origin();
        var key = origin.topic() + "/" + origin.partition() + "/" + origin.offset() + "/" + event.step();
        index("rejections", key, entry);
    }

    /** Takes a document out, as index-service does for a deletion. */
    void delete(String id) throws IOException {
        send("DELETE", "/documents-000001/_doc/" + id + "?refresh=true", "");
    }

    /** Makes everything visible. */
    void flush() throws IOException {
        if (!waiting.isEmpty()) {
            var answer = send("POST", "/_bulk?refresh=true", String.join("", waiting));
            if (answer.path("errors").asBoolean(true)) {
                throw new IOException(
                        "not all were indexed: " + answer.toString().substring(0, 800));
            }
            waiting.clear();
        }
    }

    /** Until something else is decided, a document has a story of its own. */
    private ObjectNode story(DocumentId id) {
        var decided = Optional.ofNullable(stories.get(id));
        var story = node();
        put(story, "id", decided.map(DocumentStoried::storyId).orElse("story:" + id.value()));
        put(story, "origin", decided.map(DocumentStoried::origin).orElse(id.value()));
        return story.put("copy", decided.map(DocumentStoried::copy).isPresent());
    }

    private static ObjectNode pastRevision(DocumentEnriched event) {
        var entry = node();
        put(entry, "revision", event.revision())
                .put("receivedAt", event.receivedAt().toString());
        put(entry, "publishedAt", event.publishedAt());
        put(entry, "title", event.title()).put("body", event.body());
        return entry.put("words", event.words());
    }

    private static ObjectNode document(DocumentEnriched event, Instant indexedAt) {
        var entry = node();
        put(entry, "id", event.id().value()).put("revision", event.revision());
        put(entry, "title", event.title());
        put(entry, "titleOrigin", event.titleOrigin());
        put(entry, "publishedAt", event.publishedAt());
        put(entry, "publishedAtOrigin", event.publishedAtOrigin());
        entry.put("body", event.body()).put("language", event.language()).put("words", event.words());
        entry.put("@timestamp", time(event));
        entry.set("source", source(event));
        entry.set("topics", topics(event));
        var actors = entry.putObject("actors");
        actors.set("id", all(event.actors(), ActorTag::id));
        actors.set("name", all(event.actors(), ActorTag::name));
        actors.set("country", all(event.actors(), ActorTag::country));
        var places = entry.putObject("places");
        places.set("name", all(event.places(), DocumentEnriched.PlaceTag::name));
        places.set("country", all(event.places(), DocumentEnriched.PlaceTag::country));
        places.set(
                "location",
                all(
                        event.places(),
                        place -> place.location() == null
                                ? null
                                : place.location().lat() + ","
                                        + place.location().lon()));
        pairs(entry, event);
        entry.put("statementCount", event.statements().size());
        entry.put("receivedAt", event.receivedAt().toString())
                .put("enrichedAt", event.enrichedAt().toString());
        entry.put("indexedAt", indexedAt.toString());
        entry.put("receivedToEnrichedMillis", millis(event.receivedAt(), event.enrichedAt()));
        entry.put("enrichedToIndexedMillis", millis(event.enrichedAt(), indexedAt));
        entry.put("receivedToIndexedMillis", millis(event.receivedAt(), indexedAt));
        var tags = (ObjectNode) EventJson.mapper().valueToTree(event);
        entry.set("enriched", tags.retain("topics", "actors", "places", "statements", "links", "enrichment"));
        return entry;
    }

    private static ObjectNode mention(DocumentEnriched event, ActorTag actor) {
        var entry = shared(event);
        entry.set("topics", topics(event));
        var named = entry.putObject("actor");
        put(named, "id", actor.id()).put("name", actor.name()).put("type", actor.type());
        put(named, "country", actor.country()).put("known", actor.known());
        put(entry, "role", actor.role());
        entry.put("count", actor.mentions().size()).put("salience", actor.salience());
        Map<String, Long> ways = actor.mentions().stream()
                .collect(Collectors.groupingBy(DocumentEnriched.ActorMention::by, Collectors.counting()));
        entry.set("by", EventJson.mapper().valueToTree(ways));
        return entry;
    }

    private static ObjectNode statement(DocumentEnriched event, int number) {
        var statement = event.statements().get(number);
        var entry = shared(event);
        put(entry, "publishedAt", event.publishedAt());
        entry.set("dossiers", topics(event).path("dossier"));
        put(entry, "text", statement.text()).put("kind", statement.kind());
        put(entry, "verb", statement.verb());
        put(entry, "modality", statement.modality());
        put(entry, "speakerBy", statement.speakerBy());
        entry.put("start", statement.start()).put("end", statement.end());
        entry.put("context", paragraph(event.body(), statement.start()));
        entry.put("resolved", statement.speaker() != null);
        if (statement.speaker() != null) {
            var speaker = entry.putObject("speaker");
            put(speaker, "id", statement.speaker().id())
                    .put("name", statement.speaker().name());
            put(speaker, "role", actor(event, statement.speaker().id()).role());
        }
        var about = entry.putObject("about");
        about.set("id", all(statement.about(), id -> id));
        about.set("name", all(statement.about(), id -> actor(event, id).name()));
        return entry;
    }

    private static void pairs(ObjectNode entry, DocumentEnriched event) {
        var pairs = entry.putObject("pairs");
        var names = pairs.putArray("name");
        var counted = pairs.putArray("counted");
        for (var link : event.links()) {
            var a = actor(event, link.a());
            var b = actor(event, link.b());
            names.add(a.name() + " — " + b.name());
            counted.add(String.join("|", "" + link.sentences(), a.id(), b.id(), a.name(), b.name()));
        }
    }

    private static ObjectNode shared(DocumentEnriched event) {
        var entry = node();
        put(entry, "documentId", event.id().value());
        put(entry, "title", event.title());
        entry.put("language", event.language()).put("@timestamp", time(event));
        entry.set("source", source(event));
        return entry;
    }

    private static JsonNode source(DocumentEnriched event) {
        return put(node(), "name", event.source().name());
    }

    private static ObjectNode topics(DocumentEnriched event) {
        var topics = node();
        topics.set("id", all(event.topics(), DocumentEnriched.TopicTag::id));
        topics.set("label", all(event.topics(), DocumentEnriched.TopicTag::label));
        topics.set("dossier", all(event.topics(), topic -> topic.id().startsWith("dossier:") ? topic.label() : null));
        topics.set("iptc", all(event.topics(), topic -> topic.id().startsWith("medtop:") ? topic.label() : null));
        return topics;
    }

    private static ActorTag actor(DocumentEnriched event, String id) {
        return event.actors().stream()
                .filter(actor -> actor.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String time(DocumentEnriched event) {
        return event.publishedAt() == null ? event.receivedAt().toString() : event.publishedAt();
    }

    private static long millis(Instant from, Instant to) {
        return to.toEpochMilli() - from.toEpochMilli();
    }

    private static String paragraph(String body, int at) {
        var end = body.indexOf('\n', at);
        return body.substring(body.lastIndexOf('\n', at) + 1, end < 0 ? body.length() : end);
    }

    private static <T> JsonNode all(List<T> tags, Function<T, String> field) {
        return EventJson.mapper()
                .valueToTree(tags.stream()
                        .map(field)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private static ObjectNode node() {
        return EventJson.mapper().createObjectNode();
    }

    private static ObjectNode put(ObjectNode entry, String field, String value) {
        return value == null ? entry : entry.put(field, value);
    }

    private void index(String alias, String id, ObjectNode entry) {
        var action = new LinkedHashMap<String, Object>(Map.of("_index", alias, "_id", id));
        waiting.add(EventJson.mapper().valueToTree(Map.of("index", action)) + "\n" + entry + "\n");
    }

    private void put(String path, String body) throws IOException {
        send("PUT", path, body);
    }

    private JsonNode send(String method, String path, String body) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + path))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(method + " " + path + ": " + answer.body());
            }
            return EventJson.mapper().readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
