package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import communique.newsdesk.read.Rising;
import communique.newsdesk.read.Rising.Burst;
import communique.newsdesk.story.HourHabit;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds what is told far more in the last hour than in this hour of the week before, counted by texts of their own. A story
 * has no weeks to compare with: it is compared with its own day before.
 */
public final class RisingSearch {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WEEKS = 8;

    /** What happened in one week is no habit yet. */
    private static final int FEWEST_WEEKS = 2;

    /** An hour of a week before, with the hour before and behind it: news is not as punctual as that. */
    private static final int HOURS_EACH = 3;

    private static final int DAY = 24;

    /** What was published long before it came in is no news of this hour. */
    private static final Duration NEWS = Duration.ofHours(6);

    private static final int CANDIDATES = 60;
    private static final int SHOWN = 20;

    /** By kind, the field that has it. */
    private static final Map<String, String> HABITUAL =
            Map.of("actor", "actors.id", "dossier", "topics.dossier", "pair", "pairs.name");

    private static final Query OF_ITS_OWN = Queries.term(StorySearch.COPY, false);

    private final ElasticsearchGateway elasticsearch;
    private final ActorNames names;
    private final Clock clock;

    public RisingSearch(ElasticsearchGateway elasticsearch, ActorNames names, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.names = names;
        this.clock = clock;
    }

    /** The strongest first. */
    public Rising rising() throws IOException {
        var end = clock.instant();
        var start = end.minus(HOUR);
        var weeks = weeks(end);
        var now = now(start, end);
        var bursts = new ArrayList<>(stories(now.get("story"), start));
        if (weeks >= FEWEST_WEEKS) {
            for (var kind : List.of("dossier", "actor", "pair")) {
                bursts.addAll(habitual(kind, now.get(kind), past(end, weeks)));
            }
        }
        bursts.sort(Comparator.comparingDouble(burst -> (burst.usual() + 1) / (burst.origins() + 1)));
        return new Rising(
                start.toString(),
                end.toString(),
                weeks,
                bursts.stream().limit(SHOWN).toList());
    }

    /** For how many weeks documents came in, as far as they matter. */
    private int weeks(Instant end) throws IOException {
        var figures = elasticsearch
                .search(
                        "documents",
                        Queries.figures(Queries.everything(), Map.of("first", Queries.first("receivedAt"))))
                .aggregations();
        var first = figures.isEmpty() ? Double.NaN : figures.get("first").min().value();
        // The client reads "no value" as 0, and nothing came in in 1970.
        if (!Double.isFinite(first) || first <= 0) {
            return 0;
        }
        var length = Duration.between(Instant.ofEpochMilli((long) first), end);
        return (int) Math.max(0, Math.min(WEEKS, length.dividedBy(WEEK)));
    }

    /** By kind, what most texts of the hour tell. */
    private Map<String, List<StringTermsBucket>> now(Instant start, Instant end) throws IOException {
        var figures = new HashMap<String, Aggregation>();
        figures.put("story", Queries.most(Queries.STORY, CANDIDATES));
        HABITUAL.forEach((kind, field) -> figures.put(kind, Queries.most(field, CANDIDATES)));
        var fresh = Queries.all(
                List.of(),
                List.of(
                        OF_ITS_OWN,
                        received(start, end),
                        Queries.time(Queries.TIME, start.minus(NEWS).toString(), null)));
        var answer = elasticsearch
                .search("documents", Queries.figures(fresh, figures))
                .aggregations();
        var found = new HashMap<String, List<StringTermsBucket>>();
        figures.keySet().forEach(kind -> found.put(kind, Figures.buckets(answer, kind)));
        return found;
    }

    private List<Burst> stories(List<StringTermsBucket> now, Instant start) throws IOException {
        var day = received(start.minus(HOUR.multipliedBy(DAY)), start);
        var before = before(Queries.STORY, now, List.of(day));
        var bursts = new ArrayList<Burst>();
        for (var bucket : now) {
            var mean = before.getOrDefault(Figures.key(bucket), List.of(0L)).get(0) / (double) DAY;
            if (HourHabit.of(List.of(mean)).isFarBelow(bucket.docCount())) {
                bursts.add(
                        new Burst("story", Figures.key(bucket), title(Figures.key(bucket)), bucket.docCount(), mean));
            }
        }
        return bursts;
    }

    private List<Burst> habitual(String kind, List<StringTermsBucket> now, List<Query> past) throws IOException {
        var before = before(HABITUAL.get(kind), now, past);
        var bursts = new ArrayList<Burst>();
        for (var bucket : now) {
            var key = Figures.key(bucket);
            var habit = HourHabit.of(before.getOrDefault(key, List.of(0L)).stream()
                    .map(count -> count / (double) HOURS_EACH)
                    .toList());
            if (habit.isFarBelow(bucket.docCount())) {
                bursts.add(new Burst(kind, id(kind, key), name(kind, key), bucket.docCount(), habit.mean()));
            }
        }
        return bursts;
    }

    /** By value, in how many texts of each span of time. */
    private Map<String, List<Long>> before(String field, List<StringTermsBucket> now, List<Query> spans)
            throws IOException {
        if (now.isEmpty()) {
            return Map.of();
        }
        var each = Aggregation.of(figure -> figure.filters(filters -> filters.filters(by -> by.array(spans))));
        var values = now.stream().map(Figures::key).toList();
        var answer = elasticsearch.search(
                "documents",
                Queries.figures(
                        Queries.all(List.of(), List.of(OF_ITS_OWN, Queries.any(spans))),
                        Map.of("values", Queries.only(field, values, Map.of("spans", each)))));
        var counts = new HashMap<String, List<Long>>();
        for (var bucket : Figures.buckets(answer.aggregations(), "values")) {
            var counted = bucket.aggregations().get("spans").filters().buckets().array();
            counts.put(
                    Figures.key(bucket),
                    counted.stream().map(FiltersBucket::docCount).toList());
        }
        return counts;
    }

    /** This hour of the weeks before. */
    private static List<Query> past(Instant end, int weeks) {
        return IntStream.rangeClosed(1, weeks)
                .mapToObj(week -> end.minus(WEEK.multipliedBy(week)))
                .map(then -> received(then.minus(HOUR.multipliedBy(2)), then.plus(HOUR)))
                .toList();
    }

    private static Query received(Instant from, Instant to) {
        return Queries.time("receivedAt", from.toString(), to.toString());
    }

    private String title(String story) throws IOException {
        var answer = elasticsearch.search("documents", search -> search.size(1)
                .query(Queries.term(Queries.STORY, story))
                .sort(StorySearch.EARLIEST)
                .source(source -> source.filter(only -> only.includes("title"))));
        return Json.sources(answer)
                .map(entry -> Json.text(entry, "title"))
                .findFirst()
                .orElse(null);
    }

    private String name(String kind, String key) throws IOException {
        return kind.equals("actor") ? names.of(List.of(key)).get(key).name() : key;
    }

    /** The index counts pairs by their names; what opens their sentences are their ids. */
    private String id(String kind, String key) throws IOException {
        if (!kind.equals("pair")) {
            return key;
        }
        var parts = key.split(" — ", 2);
        var ending = "|" + parts[0] + "|" + parts[parts.length - 1];
        var answer = elasticsearch.search("documents", search -> search.size(1)
                .query(Queries.term("pairs.name", key))
                .source(source -> source.filter(only -> only.includes("pairs.counted"))));
        return Json.sources(answer)
                .flatMap(entry -> Json.texts(entry.path("pairs").path("counted")).stream())
                .filter(counted -> counted.endsWith(ending))
                .map(counted -> counted.split("\\|"))
                .map(counted -> counted[1] + "|" + counted[2])
                .findFirst()
                .orElse(key);
    }
}
