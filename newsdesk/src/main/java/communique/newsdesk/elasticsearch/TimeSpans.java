package communique.newsdesk.elasticsearch;

import communique.newsdesk.read.Timeline;
import communique.service.elasticsearch.Elasticsearch;
import java.io.IOException;
import java.util.HashMap;
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

    private final Elasticsearch elasticsearch;

    TimeSpans(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** @param most how many spans at most */
    Timeline count(String alias, Map<String, Object> query, int most) throws IOException {
        var ends = elasticsearch
                .search(
                        alias,
                        Queries.figures(
                                query,
                                Map.of(
                                        "first", Map.of("min", Map.of("field", "@timestamp")),
                                        "last", Map.of("max", Map.of("field", "@timestamp")))))
                .path("aggregations");
        var first = ends.path("first").path("value");
        if (!first.isNumber()) {
            return new Timeline("1d", List.of());
        }
        var interval = interval(ends.path("last").path("value").asLong() - first.asLong(), most);
        var histogram = new HashMap<String, Object>(Map.of("field", "@timestamp", "fixed_interval", interval));
        histogram.put("min_doc_count", 0);
        var answer = elasticsearch.search(
                alias, Queries.figures(query, Map.of("time", Map.of("date_histogram", histogram))));
        return new Timeline(interval, Json.spans(answer.path("aggregations"), "time"));
    }

    static String interval(long millis, int most) {
        var least = millis / most + 1;
        var length = LENGTHS.stream().filter(each -> each >= least).findFirst().orElse((least / DAY + 1) * DAY);
        return length % DAY == 0 ? length / DAY + "d" : length / MINUTE + "m";
    }
}
