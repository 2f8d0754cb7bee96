package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;
import static communique.newsdesk.elasticsearch.Json.texts;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.StatementFilter;
import communique.newsdesk.read.StatementPage;
import communique.newsdesk.read.StatementPage.Said;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds who said what. */
public final class StatementSearch {

    private static final int TEXT = 1_200;
    private static final int TITLE = 300;

    private static final List<SortOptions> NEWEST =
            List.of(Queries.descending(Queries.TIME), Queries.ascending("documentId"), Queries.ascending("start"));

    private final ElasticsearchGateway elasticsearch;
    private final Parts parts;

    public StatementSearch(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
        this.parts = new Parts(elasticsearch);
    }

    /** The newest first. The words of the filter are looked for in what was said and in its paragraph. */
    public StatementPage search(StatementFilter filter, Paging paging) throws IOException {
        var documents = filter.documents();
        var must = new ArrayList<Query>();
        if (documents.text() != null) {
            must.add(Queries.text(documents.text(), "text^2", "context", "speaker.name"));
        }
        var withoutText = new Filter(null, documents.wanted(), documents.from(), documents.to(), documents.box());
        var clauses = new ArrayList<>(parts.of(withoutText));
        only(clauses, "speaker.id", filter.speaker());
        only(clauses, "about.id", filter.about());
        only(clauses, "kind", filter.kind());
        if (filter.resolved() != null) {
            clauses.add(Queries.term("resolved", filter.resolved()));
        }
        var answer = elasticsearch.search("statements", search -> {
            Queries.page(search, paging, NEWEST);
            search.query(Queries.all(must, clauses)).highlight(Pieces.asked(Map.of("text", Pieces.WHOLE)));
        });
        var hits = Json.hits(answer);
        return new StatementPage(
                Json.total(answer),
                hits.stream().map(StatementSearch::said).toList(),
                Cursor.behind(hits, paging.size()));
    }

    private static void only(List<Query> clauses, String field, String value) {
        if (value != null) {
            clauses.add(Queries.term(field, value));
        }
    }

    private static Said said(Hit<ObjectNode> hit) {
        var entry = hit.source();
        var speaker = entry.path("speaker");
        return new Said(
                text(entry, "documentId"),
                Pieces.shorten(text(entry, "title"), TITLE),
                text(entry.path("source"), "name"),
                text(entry, "@timestamp"),
                Pieces.first(hit, "text", TEXT),
                Pieces.shorten(text(entry, "context"), 2 * TEXT),
                text(entry, "kind"),
                text(entry, "verb"),
                entry.path("start").asInt(),
                entry.path("end").asInt(),
                speaker.has("id") ? new Named(text(speaker, "id"), text(speaker, "name")) : null,
                text(speaker, "role"),
                text(entry, "speakerBy"),
                Json.named(entry.path("about").path("id"), entry.path("about").path("name")),
                texts(entry.path("topics").path("label")));
    }
}
