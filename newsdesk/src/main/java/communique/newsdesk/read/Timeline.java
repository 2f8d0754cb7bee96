package communique.newsdesk.read;

import java.util.List;

/**
 * How many documents there are over time.
 *
 * @param interval how long each span is: a number of minutes such as {@code 15m}, else {@code 1d}, {@code 1w}, {@code 1M},
 *     {@code 1q} or {@code 1y} of the calendar, in UTC
 * @param undated how many documents are in none, because nobody knows when they were published
 */
public record Timeline(String interval, List<Span> spans, long undated) {

    /** A span of time, by its start. */
    public record Span(String at, long documents) {}
}
