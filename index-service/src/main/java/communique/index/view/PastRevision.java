package communique.index.view;

import communique.events.DocumentEnriched;
import java.time.Instant;

/**
 * What a document said before it was replaced.
 *
 * @param receivedAt tells the revisions of one document apart: a text that is taken back comes twice with one hash
 */
public record PastRevision(
        String revision, Instant receivedAt, String publishedAt, String title, String body, int words) {

    public static PastRevision of(DocumentEnriched event) {
        return new PastRevision(
                event.revision(),
                event.receivedAt(),
                DocumentTime.published(event),
                event.title(),
                event.body(),
                event.words());
    }

    int characters() {
        return body.length() + (title == null ? 0 : title.length());
    }
}
