package communique.events.submission;

import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.Source;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A checked and cleaned document that has all it needs to be received but the time. */
public record Draft(
        DocumentId id,
        Source source,
        String mediaType,
        String content,
        String title,
        String author,
        String publishedAt,
        String language,
        List<String> categories,
        List<URI> enclosures) {

    public Draft {
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /** Hash of all that a reader could see change. */
    public String revision() {
        var parts = new ArrayList<>(Arrays.asList(mediaType, content, title, author, publishedAt, language));
        parts.addAll(categories);
        return DocumentReceived.revisionOf(source, parts);
    }

    /** The event that says it has come in. */
    public DocumentReceived receivedAt(Instant time) {
        return receivedAt(time, revision());
    }

    /** The event that says it has come in, for callers that know its {@link #revision} already. */
    public DocumentReceived receivedAt(Instant time, String revision) {
        return new DocumentReceived(
                id,
                revision,
                time,
                source,
                mediaType,
                content,
                title,
                author,
                publishedAt,
                language,
                categories,
                enclosures);
    }
}
