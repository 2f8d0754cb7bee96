package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;
import static communique.newsdesk.elasticsearch.Json.texts;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.SearchPage;
import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.Understood;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds documents. */
public final class DocumentSearch {

    private static final List<String> SHOWN = List.of(
            "id",
            "title",
            "source.name",
            "author",
            "@timestamp",
            "publishedAt",
            "publishedAtOrigin",
            "receivedAt",
            "language",
            "story",
            "words",
            "statementCount",
            "places.name",
            "enriched.topics.id",
            "enriched.topics.label",
            "enriched.actors.id",
            "enriched.actors.name");

    private static final String ALIAS = "documents";
    private static final int TITLE = 300;
    private static final int EXCERPT = 240;
    private static final int TAGS = 8;

    private final ElasticsearchGateway elasticsearch;

    public DocumentSearch(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    public SearchPage search(Filter filter, Paging paging) throws IOException {
        return page(Queries.documents(filter), Understandings.shown(filter.query()), paging);
    }

    /** Hands over all documents that pass, newest first, without the words that were searched for marked. */
    public void each(Filter filter, int most, Consumer<SearchPage.Hit> taker) throws IOException {
        Batches.each(most, paging -> {
            var answer = elasticsearch.search(ALIAS, search -> {
                Queries.page(search, paging, order(paging.order()));
                search.query(Queries.documents(filter)).source(source -> source.filter(only -> only.includes(SHOWN)));
            });
            var hits = Json.hits(answer);
            hits.stream().map(DocumentSearch::hit).forEach(taker);
            return Cursor.behind(hits, paging.size());
        });
    }

    /** Documents that read like another one or name the same actors, most alike first. */
    public SearchPage related(String id, List<String> actors, int size) throws IOException {
        var like = Query.of(query -> query.moreLikeThis(more -> more.fields("title", "body")
                .like(one -> one.document(document -> document.index(ALIAS).id(id)))
                .minTermFreq(1)
                .minDocFreq(2)
                .maxQueryTerms(25)
                .minimumShouldMatch("20%")));
        var shared = Query.of(query -> query.constantScore(
                same -> same.filter(Queries.terms("actors.id", actors)).boost(2f)));
        var query = Query.of(any -> any.bool(
                bool -> bool.should(like, shared).minimumShouldMatch("1").mustNot(Queries.term("id", id))));
        return page(query, null, new Paging(size, Paging.Order.RELEVANCE, List.of()));
    }

    private SearchPage page(Query query, Understood understood, Paging paging) throws IOException {
        var answer = elasticsearch.search(ALIAS, search -> {
            shown(search, query, paging);
            if (!paging.after().isEmpty()) {
                search.searchAfter(Cursor.fieldValues(paging.after()));
            }
        });
        var hits = Json.hits(answer);
        return new SearchPage(
                Json.total(answer),
                answer.took(),
                hits.stream().map(DocumentSearch::hit).toList(),
                understood,
                Cursor.behind(hits, paging.size()));
    }

    /** A search for documents as lists show them, in an order. */
    static void shown(SearchRequest.Builder search, Query query, Paging paging) {
        var excerpts = HighlightField.of(
                body -> body.numberOfFragments(2).fragmentSize(EXCERPT).noMatchSize(EXCERPT));
        search.size(paging.size())
                .sort(order(paging.order()))
                .trackTotalHits(total -> total.enabled(true))
                .query(query)
                .source(source -> source.filter(only -> only.includes(SHOWN)))
                .highlight(Pieces.asked(Map.of("title", Pieces.WHOLE, "body", excerpts)));
    }

    /**
     * The id comes last everywhere, so that documents of one moment keep their order from part to part. Documents
     * without a date come behind the others: when they came in says nothing about when they were written.
     */
    private static List<SortOptions> order(Paging.Order order) {
        var newest = Queries.descending(Queries.PUBLISHED);
        var arrived = Queries.descending("receivedAt");
        var id = Queries.ascending("id");
        return switch (order) {
            case NEWEST -> List.of(newest, arrived, id);
            case ARRIVED -> List.of(arrived, id);
            case RELEVANCE -> List.of(Queries.descending("_score"), newest, id);
        };
    }

    static SearchPage.Hit hit(Hit<ObjectNode> hit) {
        var document = hit.source();
        var tags = document.path("enriched");
        return new SearchPage.Hit(
                hit.id(),
                Pieces.first(hit, "title", TITLE),
                text(document.path("source"), "name"),
                text(document, "author"),
                text(document, "@timestamp"),
                text(document, "publishedAt"),
                text(document, "publishedAtOrigin"),
                text(document, "receivedAt"),
                text(document, "language"),
                document.path("words").asLong(),
                document.path("statementCount").asInt(),
                named(tags.path("topics"), "label"),
                named(tags.path("actors"), "name"),
                texts(document.path("places").path("name")).stream().limit(TAGS).toList(),
                Pieces.fragments(hit, "body", 2 * EXCERPT),
                text(document.path("story"), "id"),
                document.path("story").path("origin").asText(hit.id()));
    }

    private static List<Named> named(JsonNode tags, String name) {
        return Json.stream(tags)
                .limit(TAGS)
                .map(tag -> new Named(text(tag, "id"), tag.path(name).asText(text(tag, "id"))))
                .toList();
    }
}
