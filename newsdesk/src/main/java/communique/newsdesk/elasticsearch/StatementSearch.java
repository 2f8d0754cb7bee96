package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;
import static communique.newsdesk.elasticsearch.Json.texts;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.newsdesk.read.FacetValue;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.StatementFilter;
import communique.newsdesk.read.StatementPage;
import communique.newsdesk.read.StatementPage.Said;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds who said what. */
public final class StatementSearch {

    private static final int TEXT = 1_200;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int TITLE = 300;

    private static final List<SortOptions> NEWEST =
            List.of(Queries.descending(Queries.TIME), Queries.ascending("documentId"), Queries.ascending("start"));

    private static final List<SortOptions> BY_SPEAKER = List.of(
            Queries.ascending("speaker.name"),
            Queries.descending(Queries.TIME),
            Queries.ascending("documentId"),
            Queries.ascending("start"));

    private static final String SPEAKER = "speaker";
    private static final String ABOUT = "about";
    private static final Map<String, String> FACETS = fields();

    private final ElasticsearchGateway elasticsearch;
    private final ActorNames names;
    private final Parts parts;

    public StatementSearch(ElasticsearchGateway elasticsearch, ActorNames names) {
        this.elasticsearch = elasticsearch;
        this.names = names;
        this.parts = new Parts(elasticsearch);
    }

    /**
     * The newest first. The words of the filter are looked for in what was said and in its paragraph.
     *
     * @param bySpeaker whether statements of one speaker stand together, speakers in the order of their names
     */
    public StatementPage search(StatementFilter filter, Paging paging, boolean bySpeaker) throws IOException {
        var documents = filter.documents();
        var clauses = new ArrayList<>(own(filter).values());
        clauses.add(of(documents));
        var query = Queries.all(clauses, List.of());
        var answer = elasticsearch.search("statements", search -> {
            Queries.page(search, paging, bySpeaker ? BY_SPEAKER : NEWEST);
            search.query(query).highlight(Pieces.asked(Map.of("text", Pieces.WHOLE)));
        });
        var hits = Json.hits(answer);
        var published = published(hits);
        return new StatementPage(
                Json.total(answer),
                hits.stream().map(hit -> said(hit, published)).toList(),
                Understandings.shown(documents.query()),
                Cursor.behind(hits, paging.size()));
    }

    /** By facet of statements, the field that has it; in the order of the page. */
    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put(SPEAKER, "speaker.id");
        fields.put("speakerCountry", "speaker.country");
        fields.put(ABOUT, "about.id");
        fields.put("modality", "modality");
        fields.put("kind", "kind");
        fields.put("source", "source.name");
        return fields;
    }

    /** The facets of statements, in the order of the page. */
    public static Set<String> facetNames() {
        return FACETS.keySet();
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

    /** Hands over all statements that pass, newest first. */
    public void each(StatementFilter filter, int most, Consumer<Said> taker) throws IOException {
        var after = List.<Object>of();
        for (int taken = 0; taken < most; taken += ROWS_AT_ONCE) {
            var page =
                    search(filter, new Paging(Math.min(ROWS_AT_ONCE, most - taken), Paging.Order.NEWEST, after), false);
            page.statements().forEach(taker);
            if (page.next() == null) {
                return;
            }
            after = Cursor.read(page.next());
        }
    }

    /** By facet, its most frequent values. Each facet ignores its own filter, so that another value can be chosen. */
    public Map<String, List<FacetValue>> facets(StatementFilter filter, Set<String> wanted, int size)
            throws IOException {
        var asked = new HashMap<String, Aggregation>();
        var own = own(filter);
        var documents = of(filter.documents());
        for (var facet : wanted) {
            var others = new HashMap<>(own);
            others.remove(facet);
            asked.put(
                    facet, Aggregation.of(figure -> figure.filter(Queries.all(List.of(), List.copyOf(others.values())))
                            .aggregations("values", Queries.most(FACETS.get(facet), size))));
        }
        var figures = elasticsearch
                .search("statements", Queries.figures(documents, asked))
                .aggregations();
        var facets = new LinkedHashMap<String, List<FacetValue>>();
        for (var facet : FACETS.keySet()) {
            if (figures.containsKey(facet)) {
                facets.put(facet, labelled(facet, figures.get(facet).filter().aggregations()));
            }
        }
        return facets;
    }

    private List<FacetValue> labelled(String facet, Map<String, Aggregate> figures) throws IOException {
        if (!facet.equals(SPEAKER) && !facet.equals(ABOUT)) {
            return Figures.values(figures, "values");
        }
        var known = names.of(Figures.keys(figures, "values"));
        return Figures.values(figures, "values", id -> known.get(id).name());
    }

    /** What the documents of the statements must be like, and what must have been said. */
    private Query of(Filter documents) throws IOException {
        var must = new ArrayList<Query>();
        if (documents.query() != null) {
            must.add(new StatementConditions(documents.query(), parts).query());
        }
        return Queries.all(must, parts.of(documents.withoutQuery()));
    }

    private static Map<String, Query> own(StatementFilter filter) {
        var own = new HashMap<String, Query>();
        only(own, SPEAKER, filter.speaker());
        only(own, ABOUT, filter.about());
        only(own, "speakerCountry", filter.speakerCountry());
        only(own, "modality", filter.modality());
        only(own, "kind", filter.kind());
        if (filter.resolved() != null) {
            own.put("resolved", Queries.term("resolved", filter.resolved()));
        }
        return own;
    }

    private static void only(Map<String, Query> own, String facet, String value) {
        if (value != null) {
            own.put(facet, Queries.term(FACETS.get(facet), value));
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
