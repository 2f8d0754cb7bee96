package communique.newsdesk.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import communique.newsdesk.read.Journey;
import communique.service.elasticsearch.Elasticsearch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks a document up with everything that is known about it. */
public final class DocumentLookup {

    /** In the order of the event. */
    private static final List<String> OWN = List.of(
            "id",
            "revision",
            "receivedAt",
            "enrichedAt",
            "indexedAt",
            "source",
            "title",
            "titleOrigin",
            "author",
            "publishedAt",
            "publishedAtOrigin",
            "language",
            "body",
            "words",
            "receivedToEnrichedMillis",
            "enrichedToIndexedMillis",
            "receivedToIndexedMillis");

    private static final List<String> TAGS = List.of("topics", "actors", "places", "statements", "links", "enrichment");

    private final Elasticsearch elasticsearch;

    public DocumentLookup(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** The document as {@code DocumentEnriched} has it, with the times it took; empty if there is none. */
    public Optional<JsonNode> find(String id) throws IOException {
        return entry(id).map(DocumentLookup::whole);
    }

    /** How far a document has come; one that cannot be found yet is no error. */
    public Journey journey(String id) throws IOException {
        var answer = elasticsearch.search(
                "documents",
                Map.of(
                        "size", 1,
                        "query", Map.of("ids", Map.of("values", List.of(id))),
                        "_source", List.of("revision", "receivedToEnrichedMillis", "receivedToIndexedMillis")));
        var hits = Json.hits(answer);
        var entry = hits.path(0).path("_source");
        return new Journey(
                !hits.isEmpty(),
                Json.text(entry, "revision"),
                number(entry, "receivedToEnrichedMillis"),
                number(entry, "receivedToIndexedMillis"));
    }

    private static Long number(JsonNode entry, String field) {
        return entry.path(field).isNumber() ? entry.path(field).asLong() : null;
    }

    /** The actors that a document is most about; empty if there is no such document. */
    public Optional<List<String>> actors(String id, int most) throws IOException {
        return entry(id).map(entry -> Json.stream(entry.path("enriched").path("actors"))
                .limit(most)
                .map(actor -> actor.path("id").asText())
                .toList());
    }

    private Optional<JsonNode> entry(String id) throws IOException {
        var answer = elasticsearch.search(
                "documents", Map.of("size", 1, "query", Map.of("ids", Map.of("values", List.of(id)))));
        return Json.stream(Json.hits(answer)).map(hit -> hit.path("_source")).findFirst();
    }

    private static ObjectNode whole(JsonNode entry) {
        var document = EventJson.mapper().createObjectNode();
        OWN.forEach(field -> document.set(field, entry.get(field)));
        TAGS.forEach(field -> document.set(field, entry.path("enriched").get(field)));
        return document;
    }
}
