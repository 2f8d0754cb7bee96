package communique.enrich.origin;

import static java.util.Objects.requireNonNull;

import communique.events.DocumentReceived;
import java.time.Instant;

/**
 * What the sender of a document said of it. Every part but the time of receipt may be null.
 *
 * @param receivedAt when it came in: a missing year is sought before it, and a date behind it is in the future
 */
public record Stated(String title, String author, String publishedAt, String url, Instant receivedAt) {

    public Stated {
        requireNonNull(receivedAt, "receivedAt");
    }

    /** What the sender said of this document. */
    public static Stated of(DocumentReceived document) {
        var url = document.source().url();
        return new Stated(
                document.title(),
                document.author(),
                document.publishedAt(),
                url == null ? null : url.toString(),
                document.receivedAt());
    }
}
