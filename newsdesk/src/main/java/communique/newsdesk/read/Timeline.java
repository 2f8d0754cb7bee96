package communique.newsdesk.read;

import java.util.List;

/**
 * How many documents there are over time.
 *
 * @param interval such as {@code 1d}: how long each span is
 */
public record Timeline(String interval, List<Span> spans) {

    /** A span of time, by its start. */
    public record Span(String at, long documents) {}
}
