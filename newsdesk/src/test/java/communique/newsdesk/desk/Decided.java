package communique.newsdesk.desk;

import communique.events.DocumentEnriched;
import communique.events.DocumentStoried;
import communique.events.DocumentStoried.Copy;
import communique.events.DocumentStoried.SharedPassage;
import java.time.Instant;
import java.util.List;

/** What story-service could have decided about invented documents. */
final class Decided {

    private Decided() {}

    /** A document with a text of its own. */
    static DocumentStoried own(DocumentEnriched event, String storyId) {
        return of(event, storyId, null);
    }

    /** A document whose whole text stands in another one. */
    static DocumentStoried copy(DocumentEnriched event, String storyId, String origin) {
        var length = event.body().length();
        return of(event, storyId, new Copy(origin, 0.97, 0.95, List.of(new SharedPassage(0, length, 0, length))));
    }

    private static DocumentStoried of(DocumentEnriched event, String storyId, Copy copy) {
        return new DocumentStoried(
                event.id(),
                event.revision(),
                event.receivedAt(),
                1,
                0,
                1,
                storyId,
                copy == null ? event.id().value() : copy.of(),
                event.publishedAt() == null ? event.receivedAt() : Instant.parse(event.publishedAt()),
                event.language(),
                event.source().name(),
                event.title(),
                null,
                copy,
                List.of(),
                null,
                List.of(),
                "");
    }
}
