package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;
import static communique.newsdesk.elasticsearch.Json.texts;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.StatementFilter;
import communique.newsdesk.read.StatementPage;
import communique.newsdesk.read.StatementPage.Said;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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
        if (documents.query() != null) {
            must.add(new StatementConditions(documents.query(), parts).query());
        }
        var clauses = new ArrayList<>(parts.of(documents.withoutQuery()));
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
        var published = published(hits);
        return new StatementPage(
                Json.total(answer),
                hits.stream().map(hit -> said(hit, published)).toList(),
                Understandings.shown(documents.query()),
                Cursor.behind(hits, paging.size()));
    }

    /** By document, when it was published: a statement repeats the moment only, which an undated document has, too. */
    private Map<String, String> published(List<Hit<ObjectNode>> hits) throws IOException {
        var ids = hits.stream()
                .map(hit -> text(hit.source(), "documentId"))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var answer = elasticsearch.search("documents", search -> search.size(ids.size())
                .query(Queries.terms("id", ids))
                .source(source -> source.filter(only -> only.includes("id", Queries.PUBLISHED))));
        var published = new HashMap<String, String>();
        Json.sources(answer)
                .filter(document -> document.hasNonNull(Queries.PUBLISHED))
                .forEach(document -> published.put(text(document, "id"), text(document, Queries.PUBLISHED)));
        return published;
    }

    private static void only(List<Query> clauses, String field, String value) {
        if (value != null) {
            clauses.add(Queries.term(field, value));
        }
    }

    private static Said said(Hit<ObjectNode> hit, Map<String, String> published) {
        var entry = hit.source();
        var speaker = entry.path("speaker");
        return new Said(
                text(entry, "documentId"),
                Pieces.shorten(text(entry, "title"), TITLE),
                text(entry.path("source"), "name"),
                text(entry, Queries.TIME),
                published.get(text(entry, "documentId")),
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
