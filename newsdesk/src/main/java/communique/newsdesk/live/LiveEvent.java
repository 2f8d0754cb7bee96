package communique.newsdesk.live;

/**
 * Something that just happened.
 *
 * @param id rises with every event; a page that lost its connection says the last one that it saw
 * @param type {@code document}, {@code rejection}, {@code deletion}, {@code skipped} or {@code heartbeat}
 * @param data written as JSON
 */
public record LiveEvent(long id, String type, Object data) {

    /** How many events a page missed because it did not keep up. */
    public record Skipped(long events) {}

    /** That the connection is alive. */
    public record Heartbeat(String at) {}
}
