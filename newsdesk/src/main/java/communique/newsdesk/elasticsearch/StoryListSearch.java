package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.SearchPage;
import communique.newsdesk.read.StoryList;
import communique.newsdesk.read.StoryList.Row;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds documents, and shows each story that they tell once. */
public final class StoryListSearch {

    /** Elasticsearch answers no further than this. */
    private static final int FURTHEST = 10_000;

    private static final int COUNTED_EXACTLY = 40_000;
    private static final int OUTLETS = 5;
    private static final Aggregation HOW_MANY = Aggregation.of(
            figure -> figure.cardinality(of -> of.field(Queries.STORY).precisionThreshold(COUNTED_EXACTLY)));

    private final ElasticsearchGateway elasticsearch;
    private final Clock clock;

    public StoryListSearch(ElasticsearchGateway elasticsearch, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.clock = clock;
    }

    /** A part of the list: how many stories came before it, and when the first part was asked for. */
    private record Part(int from, long opened) {

        static Part of(Paging paging, Clock clock) {
            if (paging.after().isEmpty()) {
                return new Part(0, clock.millis());
            }
            if (paging.after().size() == 2
                    && paging.after().get(0) instanceof Integer from
                    && paging.after().get(1) instanceof Long opened
                    && from > 0
                    && from < FURTHEST) {
                return new Part(from, opened);
            }
            throw new IllegalArgumentException("not a cursor of this list");
        }

        /** Later parts leave out what came in since, or stories would move from one part to the next. */
        Query narrowed(Query query) {
            if (from == 0) {
                return query;
            }
            var before = Query.of(any -> any.range(range -> range.date(
                    date -> date.field("receivedAt").lte(String.valueOf(opened)).format("epoch_millis"))));
            return Queries.all(List.of(query), List.of(before));
        }

        String next(int found, int size) {
            return found < size || from + 2 * size > FURTHEST ? null : Cursor.of(List.of(from + found, opened));
        }
    }

    /**
     * The stories of the documents that pass, each where its first document stands.
     *
     * @throws IllegalArgumentException if the cursor is none of this list
     */
    public StoryList search(Filter filter, Paging paging) throws IOException {
        var part = Part.of(paging, clock);
        var query = Queries.documents(filter);
        var answer = elasticsearch.search("documents", search -> {
            DocumentSearch.shown(search, part.narrowed(query), paging);
            search.collapse(same -> same.field(Queries.STORY)).from(part.from()).aggregations("stories", HOW_MANY);
        });
        var hits = Json.hits(answer);
        var ids =
                hits.stream().map(hit -> text(hit.source().path("story"), "id")).toList();
        var figures = ids.isEmpty() ? Map.<String, StringTermsBucket>of() : figures(ids, query);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < ids.size(); i++) {
            // A story that moved between the two questions is shown by the one document that was found.
            var figure = figures.get(ids.get(i));
            if (figure != null) {
                rows.add(row(figure, DocumentSearch.hit(hits.get(i))));
            }
        }
        return new StoryList(
                stories(answer.aggregations()),
                Json.total(answer),
                answer.took(),
                rows,
                Understandings.shown(filter.query()),
                part.next(ids.size(), paging.size()));
    }

    private static long stories(Map<String, Aggregate> figures) {
        return figures.isEmpty() ? 0 : figures.get("stories").cardinality().value();
    }

    private Map<String, StringTermsBucket> figures(List<String> ids, Query query) throws IOException {
        var each = Map.of(
                "origins", Aggregation.of(figure -> figure.filter(Queries.term(StorySearch.COPY, false))),
                "found", Aggregation.of(figure -> figure.filter(query)),
                "outlets", Queries.most("source.name", OUTLETS),
                "outletCount", Aggregation.of(figure -> figure.cardinality(of -> of.field("source.name"))),
                "first",
                        Aggregation.of(figure -> figure.topHits(top -> top.size(1)
                                .sort(StorySearch.EARLIEST)
                                .source(source -> source.filter(only -> only.includes(Tellings.FIELDS))))));
        var answer = elasticsearch.search(
                "documents",
                Queries.figures(
                        Queries.terms(Queries.STORY, ids), Map.of("stories", Queries.only(Queries.STORY, ids, each))));
        var figures = new HashMap<String, StringTermsBucket>();
        Figures.buckets(answer.aggregations(), "stories").forEach(bucket -> figures.put(Figures.key(bucket), bucket));
        return figures;
    }

    private static Row row(StringTermsBucket figure, SearchPage.Hit document) {
        var figures = figure.aggregations();
        JsonNode earliest =
                figures.get("first").topHits().hits().hits().get(0).source().to(ObjectNode.class);
        var first = Tellings.of(earliest);
        return new Row(
                Figures.key(figure),
                first.title(),
                figure.docCount(),
                figures.get("origins").filter().docCount(),
                figures.get("found").filter().docCount(),
                Figures.values(figures, "outlets"),
                figures.get("outletCount").cardinality().value(),
                first,
                document);
    }
}
