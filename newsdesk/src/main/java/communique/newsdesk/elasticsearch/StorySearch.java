package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.newsdesk.read.StoryReport;
import communique.newsdesk.story.StoryDocument;
import communique.newsdesk.story.StoryReporter;
import communique.newsdesk.story.StoryReporter.Counted;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the documents of a story for a report. */
public final class StorySearch {

    static final String COPY = "story.copy";

    static final List<SortOptions> EARLIEST =
            List.of(Queries.ascending(Queries.TIME), Queries.ascending("receivedAt"), Queries.ascending("id"));

    /** So many documents are looked into: texts of their own before copies, the earliest before later ones … */
    private static final int DOCUMENTS = 300;

    /** … and in a larger story so many of the newest instead of the last of those. */
    private static final int NEWEST = 60;

    /** The text of longer documents is not looked into. */
    private static final int WORDS = 3_000;

    private static final int OUTLETS = 40;
    private static final int MERGES = 5;

    private static final List<String> TAGS = List.of(
            "id",
            "body",
            "enriched.actors.id",
            "enriched.actors.name",
            "enriched.actors.mentions.start",
            "enriched.actors.mentions.end",
            "enriched.places.id",
            "enriched.places.name",
            "enriched.places.mentions.start",
            "enriched.places.mentions.end",
            "enriched.statements");

    private final ElasticsearchGateway elasticsearch;

    public StorySearch(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** What a story tells; of one that was merged into another, that one. Empty if there is none of the id. */
    public Optional<StoryReport> report(String id) throws IOException {
        var current = id;
        for (int i = 0; i < MERGES; i++) {
            var report = standing(current);
            var merged = report.isPresent() ? Optional.<String>empty() : mergedInto(current);
            if (merged.isEmpty()) {
                return report;
            }
            current = merged.get();
        }
        return Optional.empty();
    }

    private Optional<StoryReport> standing(String id) throws IOException {
        var query = Queries.term(Queries.STORY, id);
        var answer = elasticsearch.search("documents", search -> search.size(DOCUMENTS)
                .query(query)
                .sort(Queries.ascending(COPY))
                .sort(EARLIEST)
                .trackTotalHits(total -> total.enabled(true))
                .source(source -> source.filter(only -> only.includes(light())))
                .aggregations(Map.of(
                        "outlets", Queries.most("source.name", OUTLETS),
                        "origins", Aggregation.of(figure -> figure.filter(Queries.term(COPY, false))))));
        var entries = new LinkedHashMap<String, JsonNode>();
        keep(answer, 1, entries);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        if (Json.total(answer) > DOCUMENTS) {
            withNewest(query, entries);
        }
        var counted = new Counted(
                (int) Json.total(answer),
                (int) answer.aggregations().get("origins").filter().docCount(),
                Figures.values(answer.aggregations(), "outlets"));
        return Optional.of(StoryReporter.report(id, counted, documents(entries)));
    }

    private static List<String> light() {
        var fields = new ArrayList<>(Tellings.FIELDS);
        fields.add("story.origin");
        return fields;
    }

    /** Puts the newest documents in the place of the last ones, as far as they are not among them. */
    private void withNewest(Query query, Map<String, JsonNode> entries) throws IOException {
        var newest = elasticsearch.search("documents", search -> search.size(NEWEST)
                .query(query)
                .sort(Queries.descending(Queries.TIME))
                .source(source -> source.filter(only -> only.includes(light()))));
        var ids = new ArrayList<>(entries.keySet());
        Json.hits(newest).forEach(hit -> ids.remove(hit.id()));
        keep(newest, 0, entries);
        int most = ids.size() - (entries.size() - DOCUMENTS);
        ids.subList(most, ids.size()).forEach(entries::remove);
    }

    /** @param time which of the values that they were sorted by is the time */
    private static void keep(SearchResponse<ObjectNode> answer, int time, Map<String, JsonNode> entries) {
        for (var hit : Json.hits(answer)) {
            entries.put(
                    hit.id(),
                    hit.source().put(StoryDocuments.AT, hit.sort().get(time).longValue()));
        }
    }

    private Optional<String> mergedInto(String id) throws IOException {
        var answer = elasticsearch.search("stories", search -> search.size(1)
                .query(Queries.id(id))
                .source(source -> source.filter(only -> only.includes("mergedInto"))));
        return Json.sources(answer)
                .map(entry -> text(entry, "mergedInto"))
                .filter(each -> each != null)
                .findFirst();
    }

    private List<StoryDocument> documents(Map<String, JsonNode> entries) throws IOException {
        var ids = List.copyOf(entries.keySet());
        var tags = byId(
                "documents",
                Queries.all(
                        List.of(),
                        List.of(
                                Queries.terms("id", ids),
                                Query.of(query -> query.range(range -> range.number(
                                        words -> words.field("words").lte((double) WORDS)))))),
                "id",
                TAGS);
        var decided = byId("storied", Queries.terms("documentId", ids), "documentId", StoryDocuments.DECIDED);
        return entries.entrySet().stream()
                .map(each -> StoryDocuments.of(
                        each.getValue(),
                        tags.getOrDefault(each.getKey(), Json.NOTHING),
                        decided.getOrDefault(each.getKey(), Json.NOTHING)))
                .toList();
    }

    private Map<String, JsonNode> byId(String alias, Query query, String id, List<String> fields) throws IOException {
        var answer = elasticsearch.search(alias, search -> search.size(DOCUMENTS)
                .query(query)
                .source(source -> source.filter(only -> only.includes(fields))));
        return Json.sources(answer).collect(Collectors.toMap(entry -> text(entry, id), (ObjectNode entry) -> entry));
    }
}
