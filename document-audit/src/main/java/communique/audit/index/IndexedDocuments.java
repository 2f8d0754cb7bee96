package communique.audit.index;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.audit.Audit;
import communique.audit.redrive.Redrive;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads the indexed revisions of documents. */
public final class IndexedDocuments implements Audit.Index, Redrive.Index {

    private static final String ALIAS = "documents";
    private static final int PAGE = 2_000;
    private static final int NOT_FOUND = 404;
    private static final Time KEPT = Time.of(time -> time.time("5m"));

    private final ElasticsearchGateway elasticsearch;

    public IndexedDocuments(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Reads a point-in-time view, so that a document written meanwhile is seen once. */
    @Override
    public void readAll(BiConsumer<String, String> reader) throws IOException {
        String view;
        try {
            elasticsearch.ask(client -> client.indices().refresh(refresh -> refresh.index(ALIAS)));
            view = elasticsearch
                    .ask(client ->
                            client.openPointInTime(open -> open.index(ALIAS).keepAlive(KEPT)))
                    .id();
        } catch (ElasticsearchRefusedException e) {
            if (e.status() == NOT_FOUND) {
                return;
            }
            throw e;
        }
        try {
            readPages(view, reader);
        } finally {
            elasticsearch.ask(client -> client.closePointInTime(close -> close.id(view)));
        }
    }

    private void readPages(String view, BiConsumer<String, String> reader) throws IOException {
        List<Hit<ObjectNode>> hits = List.of();
        do {
            var after = hits;
            hits = elasticsearch
                    .ask(client -> client.search(search -> page(search, view, after), ObjectNode.class))
                    .hits()
                    .hits();
            hits.forEach(
                    hit -> reader.accept(hit.id(), hit.source().path("revision").asText()));
        } while (hits.size() == PAGE);
    }

    private static SearchRequest.Builder page(SearchRequest.Builder search, String view, List<Hit<ObjectNode>> after) {
        search.size(PAGE)
                // A shard that is on no node must not pass for documents that are missing.
                .allowPartialSearchResults(false)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.filter(only -> only.includes("revision")))
                .pit(pit -> pit.id(view).keepAlive(KEPT))
                .sort(sort -> sort.field(by -> by.field("_shard_doc")));
        return after.isEmpty()
                ? search
                : search.searchAfter(after.get(after.size() - 1).sort());
    }

    @Override
    public Optional<Instant> receivedAt(String id) throws IOException {
        var answer = elasticsearch.search(ALIAS, search -> search.size(1)
                .query(query -> query.ids(ids -> ids.values(id)))
                .source(source -> source.filter(only -> only.includes("receivedAt"))));
        return answer.hits().hits().stream()
                .map(hit -> Instant.parse(hit.source().path("receivedAt").textValue()))
                .findFirst();
    }
}
