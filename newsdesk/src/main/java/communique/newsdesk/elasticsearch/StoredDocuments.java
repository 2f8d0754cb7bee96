package communique.newsdesk.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import communique.audit.Audit;
import communique.audit.redrive.Redrive;
import communique.events.EventJson;
import communique.service.elasticsearch.Elasticsearch;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Tells which revisions of documents can be found. */
public final class StoredDocuments implements Audit.Index, Redrive.Index {

    private static final int PAGE = 2_000;
    private static final int NOT_FOUND = 404;
    private static final String KEPT = "5m";

    private final Elasticsearch elasticsearch;

    public StoredDocuments(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Reads a view of this moment, so that what moves meanwhile is seen once. */
    @Override
    public void readAll(BiConsumer<String, String> reader) throws IOException {
        String view;
        try {
            elasticsearch.call("POST", "/documents/_refresh", null);
            view = elasticsearch
                    .call("POST", "/documents/_pit?keep_alive=" + KEPT, null)
                    .path("id")
                    .asText();
        } catch (ElasticsearchRefusedException e) {
            if (e.status() == NOT_FOUND) {
                return;
            }
            throw e;
        }
        try {
            readPages(view, reader);
        } finally {
            elasticsearch.call("DELETE", "/_pit", EventJson.mapper().valueToTree(Map.of("id", view)));
        }
    }

    private void readPages(String view, BiConsumer<String, String> reader) throws IOException {
        var query = new HashMap<String, Object>(Map.of(
                "size", PAGE,
                "track_total_hits", false,
                "_source", List.of("revision"),
                "pit", Map.of("id", view, "keep_alive", KEPT),
                "sort", List.of("_shard_doc")));
        JsonNode hits;
        do {
            hits = Json.hits(
                    elasticsearch.call("POST", "/_search", EventJson.mapper().valueToTree(query)));
            hits.forEach(hit -> reader.accept(
                    hit.path("_id").asText(), hit.at("/_source/revision").asText()));
            if (!hits.isEmpty()) {
                query.put("search_after", hits.get(hits.size() - 1).path("sort"));
            }
        } while (hits.size() == PAGE);
    }

    @Override
    public Optional<Instant> receivedAt(String id) throws IOException {
        var answer = elasticsearch.search(
                "documents",
                Map.of(
                        "size", 1,
                        "query", Map.of("ids", Map.of("values", List.of(id))),
                        "_source", List.of("receivedAt")));
        var found = Json.hits(answer).at("/0/_source/receivedAt");
        return found.isTextual() ? Optional.of(Instant.parse(found.textValue())) : Optional.empty();
    }
}
