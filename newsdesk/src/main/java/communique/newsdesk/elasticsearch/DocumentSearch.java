package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;
import static communique.newsdesk.elasticsearch.Json.texts;

import com.fasterxml.jackson.databind.JsonNode;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.SearchPage;
import communique.newsdesk.read.SearchPage.Hit;
import communique.newsdesk.read.SearchPage.Named;
import communique.service.elasticsearch.Elasticsearch;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            "words",
            "statementCount",
            "places.name",
            "enriched.topics.id",
            "enriched.topics.label",
            "enriched.actors.id",
            "enriched.actors.name");

    private static final int TITLE = 300;
    private static final int EXCERPT = 240;
    private static final int TAGS = 8;

    private final Elasticsearch elasticsearch;

    public DocumentSearch(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    public SearchPage search(Filter filter, Paging paging) throws IOException {
        return page(Queries.documents(filter), paging);
    }

    /** Documents that read like another one or name the same actors, most alike first. */
    public SearchPage related(String id, List<String> actors, int size) throws IOException {
        var like = Map.<String, Object>of(
                "more_like_this",
                Map.of(
                        "fields",
                        List.of("title", "body"),
                        "like",
                        List.of(Map.of("_index", "documents", "_id", id)),
                        "min_term_freq",
                        1,
                        "min_doc_freq",
                        2,
                        "max_query_terms",
                        25,
                        "minimum_should_match",
                        "20%"));
        var shared = Map.<String, Object>of(
                "constant_score", Map.of("filter", Queries.terms("actors.id", actors), "boost", 2));
        var query = Map.<String, Object>of(
                "bool",
                Map.of(
                        "should", List.of(like, shared),
                        "minimum_should_match", 1,
                        "must_not", List.of(Queries.term("id", id))));
        return page(query, new Paging(size, Paging.Order.RELEVANCE, List.of()));
    }

    private SearchPage page(Map<String, Object> query, Paging paging) throws IOException {
        var search = new HashMap<String, Object>();
        search.put("query", query);
        search.put("size", paging.size());
        search.put("_source", SHOWN);
        search.put("sort", order(paging.order()));
        search.put("track_total_hits", true);
        search.put(
                "highlight",
                Pieces.asked(Map.of(
                        "title", Map.of("number_of_fragments", 0),
                        "body",
                                Map.of(
                                        "number_of_fragments", 2,
                                        "fragment_size", EXCERPT,
                                        "no_match_size", EXCERPT))));
        if (!paging.after().isEmpty()) {
            search.put("search_after", paging.after());
        }
        var answer = elasticsearch.search("documents", search);
        var hits = Json.hits(answer);
        return new SearchPage(
                Json.total(answer),
                answer.path("took").asLong(),
                Json.stream(hits).map(DocumentSearch::hit).toList(),
                Cursor.behind(hits, paging.size()));
    }

    /** The id comes last everywhere, so that documents of one moment keep their order from part to part. */
    private static List<Map<String, String>> order(Paging.Order order) {
        var newest = Map.of("@timestamp", "desc");
        var id = Map.of("id", "asc");
        return switch (order) {
            case NEWEST -> List.of(newest, id);
            case ARRIVED -> List.of(Map.of("receivedAt", "desc"), id);
            case RELEVANCE -> List.of(Map.of("_score", "desc"), newest, id);
        };
    }

    private static Hit hit(JsonNode hit) {
        var document = hit.path("_source");
        var tags = document.path("enriched");
        return new Hit(
                hit.path("_id").asText(),
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
                Pieces.fragments(hit, "body", 2 * EXCERPT));
    }

    private static List<Named> named(JsonNode tags, String name) {
        return Json.stream(tags)
                .limit(TAGS)
                .map(tag -> new Named(text(tag, "id"), tag.path(name).asText(text(tag, "id"))))
                .toList();
    }
}
