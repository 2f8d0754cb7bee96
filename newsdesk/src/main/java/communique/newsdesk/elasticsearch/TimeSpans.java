package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.FieldDateMath;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Timeline;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Counts documents over time, in spans that suit the whole: a few dozen, whether that is an hour or a century. From a
 * day on a span is one of the calendar. Documents without a date are no news of the minute in which they came in, so
 * they are counted apart.
 */
final class TimeSpans {

    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Step> STEPS = List.of(
            new Step("1m", Duration.ofMinutes(1), null),
            new Step("5m", Duration.ofMinutes(5), null),
            new Step("15m", Duration.ofMinutes(15), null),
            new Step("60m", Duration.ofHours(1), null),
            new Step("180m", Duration.ofHours(3), null),
            new Step("720m", Duration.ofHours(12), null),
            new Step("1d", DAY, CalendarInterval.Day),
            new Step("1w", DAY.multipliedBy(7), CalendarInterval.Week),
            new Step("1M", DAY.multipliedBy(31), CalendarInterval.Month),
            new Step("1q", DAY.multipliedBy(92), CalendarInterval.Quarter),
            new Step("1y", DAY.multipliedBy(366), CalendarInterval.Year));

    static final Step BY_DAY = STEPS.get(6);
    private static final Step BY_MONTH = STEPS.get(8);
    private static final Step LONGEST = STEPS.get(STEPS.size() - 1);

    private static final int MOST_DAYS = 62;
    private static final int MOST_MONTHS = 240;

    private final ElasticsearchGateway elasticsearch;

    /**
     * How long a span is.
     *
     * @param label what the page calls it
     * @param length at most
     * @param calendar null for spans shorter than a day
     */
    record Step(String label, Duration length, CalendarInterval calendar) {

        Aggregation histogram(Ends ends) {
            return Aggregation.of(figure -> figure.dateHistogram(spans -> {
                spans.field(Queries.PUBLISHED).minDocCount(0).extendedBounds(bounds -> bounds.min(FieldDateMath.of(
                                min -> min.value((double) ends.first().toEpochMilli())))
                        .max(FieldDateMath.of(
                                max -> max.value((double) ends.last().toEpochMilli()))));
                return calendar == null
                        ? spans.fixedInterval(length -> length.time(label))
                        : spans.calendarInterval(calendar);
            }));
        }
    }

    /** From the first moment to the last, both within. */
    record Ends(Instant first, Instant last) {

        /** Of the documents whose first and last dates were asked for. */
        static Ends of(Map<String, Aggregate> figures) {
            return new Ends(
                    Instant.ofEpochMilli((long) figures.get("first").min().value()),
                    Instant.ofEpochMilli((long) figures.get("last").max().value()));
        }

        /** The time of both. */
        Ends with(Ends other) {
            return new Ends(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    TimeSpans(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Counts the documents that pass a filter over the time that it asks for, or else over their own.
     *
     * @param most how many spans at most
     */
    Timeline count(Filter filter, int most) throws IOException {
        return count(Queries.documents(filter), filter.from(), filter.to(), most);
    }

    /**
     * Counts documents.
     *
     * @param from where the first span must begin at the latest; null for the first document
     * @param to where the last span must end at the earliest; null for the last document
     */
    Timeline count(Query query, Instant from, Instant to, int most) throws IOException {
        var figures = elasticsearch
                .search(
                        "documents",
                        Queries.figures(
                                query,
                                Map.of(
                                        "first", Queries.first(Queries.PUBLISHED),
                                        "last", Queries.last(Queries.PUBLISHED),
                                        "dated", Queries.having(Queries.PUBLISHED),
                                        "undated", Queries.lacking(Queries.PUBLISHED))))
                .aggregations();
        if (figures.isEmpty()) {
            return new Timeline(BY_DAY.label(), List.of(), 0);
        }
        var undated = figures.get("undated").missing().docCount();
        if (figures.get("dated").filter().docCount() == 0) {
            return new Timeline(BY_DAY.label(), List.of(), undated);
        }
        var shown = widened(Ends.of(figures), from, to, most);
        var step = step(shown, most);
        var answer = elasticsearch.search("documents", Queries.figures(query, Map.of("time", step.histogram(shown))));
        return new Timeline(step.label(), Figures.spans(answer.aggregations(), "time"), undated);
    }

    /** Days for two months at most, years from twenty years on, else months. */
    static Step byMonth(Ends ends) {
        var length = Duration.between(ends.first(), ends.last());
        if (length.toDays() <= MOST_DAYS) {
            return BY_DAY;
        }
        return length.compareTo(BY_MONTH.length().multipliedBy(MOST_MONTHS)) <= 0 ? BY_MONTH : LONGEST;
    }

    /** To the time asked for, unless that is so long that its documents would vanish in it. */
    private static Ends widened(Ends own, Instant from, Instant to, int most) {
        var longest = LONGEST.length().multipliedBy(most);
        var first = from != null && Duration.between(from, own.last()).compareTo(longest) < 0 ? from : own.first();
        var last =
                to != null && Duration.between(own.first(), to).compareTo(longest) < 0 ? to.minusMillis(1) : own.last();
        return new Ends(first, last);
    }

    private static Step step(Ends ends, int most) {
        var length = Duration.between(ends.first(), ends.last());
        if (length.isZero()) {
            return BY_DAY;
        }
        return STEPS.stream()
                .filter(each -> each.length().multipliedBy(most).compareTo(length) >= 0)
                .findFirst()
                .orElse(LONGEST);
    }
}
