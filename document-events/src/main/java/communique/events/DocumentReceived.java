package communique.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A document has come in and is safely stored. Everything later can be computed from this event again.
 *
 * @param id names the document for its whole life
 * @param revision hash of what the document says; the same revision again changes nothing
 * @param receivedAt when this revision came in, to the microsecond; later revisions of one id have later times
 * @param source where it came from
 * @param mediaType {@code text/plain} or {@code text/html}
 * @param content the document as text in that type
 * @param title as the sender gave it; null when not given
 * @param author as the sender gave it; null when not given
 * @param publishedAt ISO 8601 date or time, or what the sender wrote instead of one; null when not given
 * @param language BCP 47 tag as the sender gave it; null when not given
 * @param categories under which its publisher filed it, in the publisher's words
 * @param enclosures addresses of media that its publisher attached
 */
public record DocumentReceived(
        DocumentId id,
        String revision,
        Instant receivedAt,
        Source source,
        String mediaType,
        String content,
        String title,
        String author,
        String publishedAt,
        String language,
        List<String> categories,
        List<URI> enclosures) {

    /** The {@code ce_type} of this event. */
    public static final String TYPE = "communique.document.received.v1";

    public DocumentReceived {
        requireNonNull(id, "id");
        requireNonNull(revision, "revision");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(source, "source");
        requireNonNull(mediaType, "mediaType");
        requireNonNull(content, "content");
        categories = Lists.copyOf(categories);
        enclosures = Lists.copyOf(enclosures);
    }

    /** A document that nobody filed and that nothing is attached to. */
    public DocumentReceived(
            DocumentId id,
            String revision,
            Instant receivedAt,
            Source source,
            String mediaType,
            String content,
            String title,
            String author,
            String publishedAt,
            String language) {
        this(
                id,
                revision,
                receivedAt,
                source,
                mediaType,
                content,
                title,
                author,
                publishedAt,
                language,
                List.of(),
                List.of());
    }

    /**
     * The revision of a document: a hash of everything in it that a reader could see change. The way in and the time
     * are left out, so the same document by folder and by HTTP is one revision; so are enclosures, whose addresses change
     * by themselves.
     *
     * @param source its name and address count, its channel does not
     * @param parts media type, content, title, author, publication date and language, in this order, any of which may be
     *     null, and then the categories
     */
    public static String revisionOf(Source source, List<String> parts) {
        var texts = new ArrayList<String>();
        append(texts, source.name());
        append(texts, source.url() == null ? null : source.url().toString());
        parts.forEach(part -> append(texts, part));
        return Sha256.hex(texts);
    }

    /** Length first, so that no two different lists of parts run together into one text. */
    private static void append(List<String> texts, String part) {
        texts.add((part == null ? -1 : part.length()) + ":");
        texts.add(part == null ? "" : part);
    }
}
