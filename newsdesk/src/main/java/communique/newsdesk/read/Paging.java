package communique.newsdesk.read;

import java.util.List;

/**
 * Which part of a list.
 *
 * @param after where the part before ended; empty for the start
 */
public record Paging(int size, Order order, List<Object> after) {

    /** What comes first. */
    public enum Order {
        NEWEST,
        ARRIVED,
        RELEVANCE
    }
}
