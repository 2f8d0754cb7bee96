package communique.newsdesk.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import communique.newsdesk.read.Journey;
import communique.newsdesk.read.Revision;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            "categories",
            "enclosures",
            "receivedToEnrichedMillis",
            "enrichedToIndexedMillis",
            "receivedToIndexedMillis");

    private static final List<String> TAGS = List.of("topics", "actors", "places", "statements", "links", "enrichment");

    private static final List<String> WHOLE =
            Stream.concat(OWN.stream(), Stream.of("enriched", "past.revision")).toList();

    private final ElasticsearchGateway elasticsearch;

    public DocumentLookup(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** The document as {@code DocumentEnriched} has it, with the times it took; empty if there is none. */
    public Optional<JsonNode> find(String id) throws IOException {
        var found = entry(id, WHOLE).map(DocumentLookup::whole);
        if (found.isPresent()) {
            found.get().set("withdrawn", withdrawn(id).orElse(null));
        }
        return found.map(document -> document);
    }

    /** Which feed took a document back, and when. */
    private Optional<ObjectNode> withdrawn(String id) throws IOException {
        var answer = elasticsearch.search("feeds", search -> search.size(1)
                .query(query ->
                        query.term(term -> term.field("withdrawn.document").value(id)))
                .source(source -> source.filter(only -> only.includes("source.name", "withdrawn"))));
        return Json.sources(answer).findFirst().flatMap(feed -> Json.stream(feed.path("withdrawn"))
                .filter(item -> item.path("document").asText().equals(id))
                .findFirst()
                .map(item -> EventJson.mapper()
                        .createObjectNode()
                        .put("feed", feed.at("/source/name").asText())
                        .put("at", item.path("at").asText())));
    }

    /** How far a document has come; one that cannot be found yet is no error. */
    public Journey journey(String id) throws IOException {
        return entry(id, List.of("revision", "receivedToEnrichedMillis", "receivedToIndexedMillis"))
                .map(entry -> new Journey(
                        true,
                        Json.text(entry, "revision"),
                        number(entry, "receivedToEnrichedMillis"),
                        number(entry, "receivedToIndexedMillis")))
                .orElse(new Journey(false, null, null, null));
    }

    private static Long number(JsonNode entry, String field) {
        return entry.path(field).isNumber() ? entry.path(field).asLong() : null;
    }

    /** What a document says, and before that what it said before, newest first; empty if there is no such document. */
    public List<Revision> revisions(String id) throws IOException {
        var fields = Arrays.stream(Revision.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(ArrayList::new));
        fields.add("past");
        return entry(id, fields).stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry), Json.stream(entry.path("past"))))
                .map(DocumentLookup::revision)
                .toList();
    }

    private static Revision revision(JsonNode entry) {
        return new Revision(
                Json.text(entry, "revision"),
                Json.text(entry, "receivedAt"),
                Json.text(entry, "publishedAt"),
                Json.text(entry, "title"),
                entry.path("body").asText(),
                entry.path("words").asLong());
    }

    /** The actors that a document is most about; empty if there is no such document. */
    public Optional<List<String>> actors(String id, int most) throws IOException {
        return entry(id, List.of("enriched.actors.id"))
                .map(entry -> Json.stream(entry.path("enriched").path("actors"))
                        .limit(most)
                        .map(actor -> actor.path("id").asText())
                        .toList());
    }

    private Optional<ObjectNode> entry(String id, List<String> fields) throws IOException {
        var answer = elasticsearch.search("documents", search -> search.size(1)
                .query(Queries.id(id))
                .source(source -> source.filter(only -> only.includes(fields))));
        return Json.sources(answer).findFirst();
    }

    private static ObjectNode whole(JsonNode entry) {
        var document = EventJson.mapper().createObjectNode();
        OWN.forEach(field -> document.set(field, entry.get(field)));
        TAGS.forEach(field -> document.set(field, entry.path("enriched").get(field)));
        document.put("earlierRevisions", entry.path("past").size());
        return document;
    }
}
