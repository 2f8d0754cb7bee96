package communique.stack.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.audit.Audit;
import communique.audit.index.IndexedDocuments;
import communique.audit.redrive.Redrive;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What a search finds. */
public final class SearchIndex implements Audit.Index, Redrive.Index, AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final ElasticsearchGateway elasticsearch;
    private final IndexedDocuments documents;

    /** @param elasticsearch addresses of its nodes */
    public SearchIndex(List<URI> elasticsearch) {
        this.elasticsearch = ElasticsearchGateway.at(elasticsearch, TIMEOUT);
        this.documents = new IndexedDocuments(this.elasticsearch);
    }

    /**
     * A document that can be found.
     *
     * @param revision the wanted one; null for any
     */
    public Optional<ObjectNode> find(String id, String revision) throws IOException {
        var answer = elasticsearch.search("documents", search -> search.size(1)
                .source(source -> source.filter(only -> only.includes("topics", "actors", "language")))
                .query(query -> query.bool(all -> {
                    all.filter(one -> one.ids(ids -> ids.values(id)));
                    return revision == null
                            ? all
                            : all.filter(one ->
                                    one.term(term -> term.field("revision").value(revision)));
                })));
        return answer.hits().hits().stream().map(hit -> hit.source()).findFirst();
    }

    /** Number of documents in Elasticsearch; 0 while there is no index. */
    public long count() throws IOException {
        return count("documents");
    }

    /** Number of rejections in Elasticsearch; 0 while there is no index. */
    public long countRejections() throws IOException {
        return count("rejections");
    }

    private long count(String alias) throws IOException {
        elasticsearch.find(client -> client.indices().refresh(refresh -> refresh.index(alias)));
        return elasticsearch
                .find(client -> client.count(count -> count.index(alias)))
                .map(found -> found.count())
                .orElse(0L);
    }

    @Override
    public Optional<Instant> receivedAt(String id) throws IOException {
        return documents.receivedAt(id);
    }

    @Override
    public void readAll(BiConsumer<String, String> reader) throws IOException {
        documents.readAll(reader);
    }

    @Override
    public void close() throws IOException {
        elasticsearch.close();
    }
}
