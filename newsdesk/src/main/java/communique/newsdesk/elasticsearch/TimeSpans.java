package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import communique.newsdesk.read.Timeline;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Counts entries over time, in spans that suit the whole: a few dozen, whether that is an hour or a century. */
final class TimeSpans {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final List<Long> LENGTHS = List.of(
            MINUTE,
            5 * MINUTE,
            15 * MINUTE,
            HOUR,
            3 * HOUR,
            6 * HOUR,
            12 * HOUR,
            DAY,
            2 * DAY,
            7 * DAY,
            30 * DAY,
            91 * DAY);

    private final ElasticsearchGateway elasticsearch;

    TimeSpans(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** @param most how many spans at most */
    Timeline count(String alias, Query query, int most) throws IOException {
        var ends = elasticsearch.search(
                alias,
                Queries.figures(
                        query, Map.of("first", Queries.first(Queries.TIME), "last", Queries.last(Queries.TIME))));
        if (Json.total(ends) == 0) {
            return new Timeline("1d", List.of());
        }
        var first = ends.aggregations().get("first").min().value();
        var last = ends.aggregations().get("last").max().value();
        var interval = interval((long) (last - first), most);
        var histogram = Aggregation.of(figure -> figure.dateHistogram(spans -> spans.field(Queries.TIME)
                .fixedInterval(length -> length.time(interval))
                .minDocCount(0)));
        var answer = elasticsearch.search(alias, Queries.figures(query, Map.of("time", histogram)));
        return new Timeline(interval, Figures.spans(answer.aggregations(), "time"));
    }

    static String interval(long millis, int most) {
        var least = millis / most + 1;
        var length = LENGTHS.stream().filter(each -> each >= least).findFirst().orElse((least / DAY + 1) * DAY);
        return length % DAY == 0 ? length / DAY + "d" : length / MINUTE + "m";
    }
}
