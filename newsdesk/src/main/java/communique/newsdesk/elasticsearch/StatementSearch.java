package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;
import static communique.newsdesk.elasticsearch.Json.texts;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.newsdesk.read.FacetValue;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.StatementFilter;
import communique.newsdesk.read.StatementPage;
import communique.newsdesk.read.StatementPage.Said;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds who said what. */
public final class StatementSearch {

    private static final int TEXT = 1_200;
    private static final int TITLE = 300;

    /** Those of documents without a date come behind the others. */
    private static final List<SortOptions> NEWEST = List.of(
            Queries.descending(Queries.PUBLISHED),
            Queries.descending(Queries.TIME),
            Queries.ascending("documentId"),
            Queries.ascending("start"));

    private static final List<SortOptions> BY_SPEAKER = List.of(
            Queries.ascending("speaker.name"),
            Queries.descending(Queries.PUBLISHED),
            Queries.ascending("documentId"),
            Queries.ascending("start"));

    private final ElasticsearchGateway elasticsearch;
    private final StatementQueries queries;
    private final FacetFigures values;

    public StatementSearch(ElasticsearchGateway elasticsearch, ActorNames names) {
        this.elasticsearch = elasticsearch;
        this.queries = new StatementQueries(elasticsearch);
        this.values = new FacetFigures(names);
    }

    /**
     * The newest first. The words of the filter are looked for in what was said and in its paragraph.
     *
     * @param bySpeaker whether statements of one speaker stand together, speakers in the order of their names
     */
    public StatementPage search(StatementFilter filter, Paging paging, boolean bySpeaker) throws IOException {
        var query = queries.of(filter);
        var answer = elasticsearch.search("statements", search -> {
            Queries.page(search, paging, bySpeaker ? BY_SPEAKER : NEWEST);
            search.query(query).highlight(Pieces.asked(Map.of("text", Pieces.WHOLE)));
        });
        var hits = Json.hits(answer);
        return new StatementPage(
                Json.total(answer),
                hits.stream().map(StatementSearch::said).toList(),
                Understandings.shown(filter.documents().query()),
                Cursor.behind(hits, paging.size()));
    }

    /** The facets of statements, in the order of the page. */
    public static Set<String> facetNames() {
        return StatementQueries.FACETS.keySet();
    }

    /** Hands over all statements that pass, newest first. */
    public void each(StatementFilter filter, int most, Consumer<Said> taker) throws IOException {
        Batches.each(most, paging -> {
            var page = search(filter, paging, false);
            page.statements().forEach(taker);
            return page.next();
        });
    }

    /** By facet, its most frequent values. Each facet ignores its own filter, so that another value can be chosen. */
    public Map<String, List<FacetValue>> facets(StatementFilter filter, Set<String> wanted, int size)
            throws IOException {
        var asked = new HashMap<String, Aggregation>();
        var byFacet = queries.byFacet(filter);
        for (var facet : wanted) {
            var others = new HashMap<>(byFacet);
            others.remove(facet);
            var field = StatementQueries.FACETS.get(facet);
            var among = Queries.all(List.of(), List.copyOf(others.values()));
            asked.put(facet, FacetFigures.asked(among, field, size, StatementQueries.chosen(filter, facet)));
        }
        var figures = elasticsearch
                .search("statements", Queries.figures(queries.rest(filter), asked))
                .aggregations();
        var facets = new LinkedHashMap<String, List<FacetValue>>();
        for (var facet : facetNames()) {
            if (wanted.contains(facet)) {
                var areActors = List.of(StatementQueries.SPEAKER, StatementQueries.ABOUT)
                        .contains(facet);
                facets.put(facet, values.values(figures.get(facet), StatementQueries.chosen(filter, facet), areActors));
            }
        }
        return facets;
    }

    private static Said said(Hit<ObjectNode> hit) {
        var entry = hit.source();
        var speaker = entry.path("speaker");
        return new Said(
                text(entry, "documentId"),
                Pieces.shorten(text(entry, "title"), TITLE),
                text(entry.path("source"), "name"),
                text(entry, Queries.TIME),
                text(entry, Queries.PUBLISHED),
                Pieces.first(hit, "text", TEXT),
                Pieces.shorten(text(entry, "context"), 2 * TEXT),
                text(entry, "kind"),
                text(entry, "verb"),
                text(entry, "modality"),
                text(entry, "polarity"),
                text(entry, "saidOn"),
                entry.path("start").asInt(),
                entry.path("end").asInt(),
                speaker.has("id") ? new Named(text(speaker, "id"), text(speaker, "name")) : null,
                text(speaker, "role"),
                text(entry, "speakerBy"),
                Json.named(entry.path("about").path("id"), entry.path("about").path("name")),
                texts(entry.path("topics").path("label")));
    }
}
