package communique.newsdesk.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import communique.newsdesk.audit.Audit;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which revisions of documents can be found, and which were refused. */
public final class StoredDocuments implements Audit.Findable {

    /** Each of a batch of ids may have been refused several times. */
    private static final int REJECTIONS = 5_000;

    private final Elasticsearch elasticsearch;

    public StoredDocuments(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public long documents() throws IOException {
        return Json.total(elasticsearch.search("documents", Queries.figures(Map.of("match_all", Map.of()), Map.of())));
    }

    @Override
    public Map<String, Long> receivedAt(List<String> ids) throws IOException {
        var answer = elasticsearch.search(
                "documents",
                Map.of(
                        "size", ids.size(),
                        "query", Map.of("ids", Map.of("values", ids)),
                        "_source", List.of("receivedAt")));
        var found = new HashMap<String, Long>();
        Json.hits(answer)
                .forEach(hit -> found.put(
                        hit.path("_id").asText(),
                        micros(hit.at("/_source/receivedAt").asText())));
        return found;
    }

    @Override
    public Set<String> refused(List<String> ids) throws IOException {
        var answer = elasticsearch.search(
                "rejections",
                Map.of(
                        "size", REJECTIONS,
                        "query", Queries.terms("id", ids),
                        "sort", List.of(Map.of("rejectedAt", "desc")),
                        "_source", List.of("id", "headers")));
        var refused = new HashSet<String>();
        Json.hits(answer).forEach(hit -> refused.add(revision(hit.path("_source"))));
        return refused;
    }

    private static String revision(JsonNode rejection) {
        var receivedAt = rejection.path("headers").path("ce_receivedat").textValue();
        var id = rejection.path("id").asText();
        return receivedAt == null ? id : id + "@" + micros(receivedAt);
    }

    private static long micros(String time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time));
    }
}
