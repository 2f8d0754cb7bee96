package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;
import static communique.newsdesk.elasticsearch.Json.texts;

import com.fasterxml.jackson.databind.JsonNode;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.StatementFilter;
import communique.newsdesk.read.StatementPage;
import communique.newsdesk.read.StatementPage.Said;
import communique.service.elasticsearch.Elasticsearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds who said what. */
public final class StatementSearch {

    private static final int TEXT = 1_200;
    private static final int TITLE = 300;

    private final Elasticsearch elasticsearch;
    private final Parts parts;

    public StatementSearch(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
        this.parts = new Parts(elasticsearch);
    }

    /** The newest first. The words of the filter are looked for in what was said and in its paragraph. */
    public StatementPage search(StatementFilter filter, Paging paging) throws IOException {
        var documents = filter.documents();
        var must = new ArrayList<Map<String, Object>>();
        if (documents.text() != null) {
            must.add(Queries.text(documents.text(), "text^2", "context", "speaker.name"));
        }
        var withoutText = new Filter(null, documents.wanted(), documents.from(), documents.to(), documents.box());
        var clauses = new ArrayList<>(parts.of(withoutText));
        only(clauses, "speaker.id", filter.speaker());
        only(clauses, "about.id", filter.about());
        only(clauses, "kind", filter.kind());
        only(clauses, "resolved", filter.resolved());

        var search = new HashMap<String, Object>();
        search.put("query", Queries.all(must, clauses));
        search.put("size", paging.size());
        search.put("sort", List.of(Map.of("@timestamp", "desc"), Map.of("documentId", "asc"), Map.of("start", "asc")));
        search.put("track_total_hits", true);
        search.put("highlight", Pieces.asked(Map.of("text", Map.of("number_of_fragments", 0))));
        if (!paging.after().isEmpty()) {
            search.put("search_after", paging.after());
        }
        var answer = elasticsearch.search("statements", search);
        var hits = Json.hits(answer);
        return new StatementPage(
                Json.total(answer),
                Json.stream(hits).map(StatementSearch::said).toList(),
                Cursor.behind(hits, paging.size()));
    }

    private static void only(List<Map<String, Object>> clauses, String field, Object value) {
        if (value != null) {
            clauses.add(Queries.term(field, value));
        }
    }

    private static Said said(JsonNode hit) {
        var entry = hit.path("_source");
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
