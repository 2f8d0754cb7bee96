package communique.newsdesk.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.DocumentRejected;
import communique.events.DocumentRejected.Origin;
import communique.events.DocumentRejected.Reason;
import communique.events.EventJson;
import communique.events.kafka.EventHeaders;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds refused events with everything that is needed to send them again. */
public final class RejectionLookup {

    /** So many are looked at in one call; each carries its whole event. */
    private static final int MOST = 500;

    private static final int AT_ONCE = 50;

    private final Elasticsearch elasticsearch;

    /**
     * Which rejections.
     *
     * @param key one rejection; null for all
     * @param reason code of the reason; null for all
     */
    public record Wanted(String key, String reason) {}

    public RejectionLookup(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** The last rejection of each event, unless its document can be found by now. */
    public List<DocumentRejected> find(Wanted wanted) throws IOException {
        var clauses = new ArrayList<Map<String, Object>>();
        if (wanted.key() != null) {
            clauses.add(Map.of("ids", Map.of("values", List.of(wanted.key()))));
        }
        if (wanted.reason() != null) {
            clauses.add(Queries.term("reason.code", wanted.reason()));
        }
        var latest = new LinkedHashMap<String, DocumentRejected>();
        List<Object> after = List.of();
        for (int read = 0; read < MOST; read += AT_ONCE) {
            var hits = Json.hits(elasticsearch.search("rejections", page(clauses, after)));
            hits.forEach(hit -> {
                var event = event(hit.path("_source"));
                latest.putIfAbsent(String.valueOf(event.headers().get(EventHeaders.ID)) + event.origin(), event);
            });
            if (hits.size() < AT_ONCE) {
                break;
            }
            after = Cursor.read(Cursor.behind(hits, AT_ONCE));
        }
        return notHealed(new ArrayList<>(latest.values()));
    }

    private static Map<String, Object> page(List<Map<String, Object>> clauses, List<Object> after) {
        var search = new HashMap<String, Object>();
        search.put("size", AT_ONCE);
        search.put("query", Queries.all(List.of(), clauses));
        search.put("sort", Queries.NEWEST_REJECTION);
        if (!after.isEmpty()) {
            search.put("search_after", after);
        }
        return search;
    }

    private List<DocumentRejected> notHealed(List<DocumentRejected> events) throws IOException {
        var ids = events.stream()
                .map(DocumentRejected::id)
                .filter(id -> id != null)
                .toList();
        if (ids.isEmpty()) {
            return events;
        }
        var answer = elasticsearch.search(
                "documents",
                Map.of(
                        "size", ids.size(),
                        "query", Map.of("ids", Map.of("values", ids)),
                        "_source", List.of("receivedAt")));
        var found = new HashMap<String, Instant>();
        Json.hits(answer)
                .forEach(hit -> found.put(
                        hit.path("_id").asText(),
                        Instant.parse(hit.at("/_source/receivedAt").asText())));
        events.removeIf(event -> {
            var receivedAt = event.headers().get(EventHeaders.RECEIVED_AT);
            var indexed = found.get(String.valueOf(event.id()));
            return receivedAt != null && indexed != null && !indexed.isBefore(Instant.parse(receivedAt));
        });
        return events;
    }

    private static DocumentRejected event(JsonNode entry) {
        var headers = new TreeMap<String, String>();
        entry.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        var origin = entry.path("origin");
        return new DocumentRejected(
                entry.path("id").textValue(),
                entry.path("step").asText(),
                EventJson.mapper().convertValue(entry.path("reason"), Reason.class),
                entry.path("attempts").asInt(),
                Instant.parse(entry.path("rejectedAt").asText()),
                origin.has("topic") ? EventJson.mapper().convertValue(origin, Origin.class) : null,
                headers,
                entry.path("event").textValue(),
                entry.path("encoding").textValue(),
                entry.path("truncated").asBoolean());
    }
}
