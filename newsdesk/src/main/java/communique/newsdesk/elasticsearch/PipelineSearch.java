package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Figures.values;
import static communique.newsdesk.elasticsearch.Json.text;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FieldDateMath;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.PipelineFigures;
import communique.newsdesk.read.PipelineFigures.Latency;
import communique.newsdesk.read.PipelineFigures.Quiet;
import communique.newsdesk.read.RejectionPage;
import communique.newsdesk.read.RejectionPage.Rejected;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells how documents got through the pipeline, and which did not. */
public final class PipelineSearch {

    private static final String LAST_HOUR = "now-1h";
    private static final int VALUES = 20;
    private static final int EXCERPT = 300;
    private static final List<String> WAYS =
            List.of("receivedToEnrichedMillis", "enrichedToIndexedMillis", "receivedToIndexedMillis");

    private static final List<Double> PERCENTS = List.of(50.0, 95.0, 99.0);

    /** Newest first, those of one moment in a fixed order. */
    private static final List<SortOptions> NEWEST = List.of(
            Queries.descending("rejectedAt"),
            Queries.ascending("origin.offset"),
            Queries.ascending("origin.partition"),
            Queries.ascending("step"));

    private final ElasticsearchGateway elasticsearch;

    public PipelineSearch(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    public PipelineFigures figures() throws IOException {
        var documents = elasticsearch.search("documents", Queries.figures(Queries.everything(), asked()));
        var rejections = elasticsearch.search(
                "rejections",
                Queries.figures(Queries.everything(), Map.of("reasons", Queries.most("reason.code", VALUES))));
        var figures = documents.aggregations();
        var hour =
                figures.containsKey("hour") ? figures.get("hour").filter().aggregations() : Map.<String, Aggregate>of();
        return new PipelineFigures(
                Json.total(documents),
                Json.total(rejections),
                Figures.spans(hour, "minutes"),
                WAYS.stream().map(way -> latency(way, hour.get(way))).toList(),
                values(rejections.aggregations(), "reasons"),
                values(figures, "warnings"),
                quiet(figures));
    }

    /** Rejections, newest first. */
    public RejectionPage rejections(Paging paging) throws IOException {
        var answer = elasticsearch.search("rejections", search -> {
            Queries.page(search, paging, NEWEST);
            search.query(Queries.everything()).source(source -> source.filter(but -> but.excludes("event", "headers")));
        });
        var hits = Json.hits(answer);
        return new RejectionPage(
                Json.total(answer),
                hits.stream().map(PipelineSearch::rejected).toList(),
                Cursor.behind(hits, paging.size()));
    }

    private static Map<String, Aggregation> asked() {
        var hour = new HashMap<String, Aggregation>();
        hour.put(
                "minutes",
                Aggregation.of(figure -> figure.dateHistogram(minutes -> minutes.field("receivedAt")
                        .fixedInterval(length -> length.time("1m"))
                        .minDocCount(0)
                        .extendedBounds(bounds -> bounds.min(FieldDateMath.of(from -> from.expr(LAST_HOUR)))
                                .max(FieldDateMath.of(to -> to.expr("now")))))));
        WAYS.forEach(way -> hour.put(
                way,
                Aggregation.of(figure -> figure.percentiles(
                        percentiles -> percentiles.field(way).percents(PERCENTS).keyed(false)))));
        var sinceAnHour = Query.of(query ->
                query.range(range -> range.date(date -> date.field("receivedAt").gte(LAST_HOUR))));
        return Map.of(
                "hour",
                Aggregation.of(figure -> figure.filter(sinceAnHour).aggregations(hour)),
                "warnings",
                Queries.most("warnings.code", VALUES),
                "sources",
                Queries.most("source.name", VALUES, Map.of("last", Queries.last("receivedAt"))));
    }

    private static Latency latency(String way, Aggregate counted) {
        var values = new TreeMap<Double, Double>();
        if (counted != null) {
            counted.tdigestPercentiles().values().array().stream()
                    .filter(item -> !Double.isNaN(item.value()))
                    .forEach(item -> values.put(item.key(), item.value()));
        }
        return new Latency(
                way.replace("Millis", ""),
                values.get(PERCENTS.get(0)),
                values.get(PERCENTS.get(1)),
                values.get(PERCENTS.get(2)));
    }

    private static List<Quiet> quiet(Map<String, Aggregate> figures) {
        return Figures.buckets(figures, "sources").stream()
                .map(source -> new Quiet(
                        Figures.key(source),
                        source.docCount(),
                        source.aggregations().get("last").max().valueAsString()))
                .toList();
    }

    private static Rejected rejected(Hit<ObjectNode> hit) {
        var entry = hit.source();
        return new Rejected(
                hit.id(),
                text(entry, "id"),
                text(entry, "step"),
                text(entry.path("reason"), "code"),
                Pieces.shorten(text(entry.path("reason"), "detail"), 2 * EXCERPT),
                entry.path("attempts").asInt(),
                text(entry, "rejectedAt"),
                text(entry.path("source"), "name"),
                Pieces.shorten(text(entry, "title"), EXCERPT),
                Pieces.shorten(text(entry, "excerpt"), EXCERPT),
                entry.path("origin").has("topic"));
    }
}
