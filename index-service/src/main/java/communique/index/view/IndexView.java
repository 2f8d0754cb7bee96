package communique.index.view;

import communique.events.DocumentId;
import communique.events.UnreadableEventException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the indices hold about one revision of a document: an entry of its own and one for each mention and
 * statement. Made at once from the event, which is not kept: of two batches under way, objects would fill the memory that
 * bytes leave free.
 */
public final class IndexView {

    private final DocumentId id;
    private final PastRevision revision;
    private final Instant enrichedAt;
    private final String recipe;
    private final FanOut fanOut;
    private List<IndexEntry> parts;
    private byte[] document;
    private RuntimeException flaw;

    /**
     * What is known of a document beside the event.
     *
     * @param most the most entries that it ever had, the present event's included
     * @param story where it belongs
     */
    public record Known(FanOut most, History history, StoryPlace story) {}

    private IndexView(TaggedEvent tagged) {
        var event = tagged.event();
        id = event.id();
        revision = PastRevision.of(event);
        enrichedAt = event.enrichedAt();
        recipe = event.enrichment() == null ? null : event.enrichment().version();
        fanOut = FanOut.of(event);
        try (var json = new EntryJson()) {
            var shared = SharedFields.of(event, json);
            document = DocumentView.begin(shared, tagged.tags());
            parts = PartsView.of(shared);
        } catch (RuntimeException e) {
            flaw = e;
        }
    }

    /**
     * Reads an enriched event.
     *
     * @throws UnreadableEventException if the bytes are no JSON of one; the message says what and where
     */
    public static IndexView read(byte[] event) {
        return new IndexView(TaggedEvent.read(event));
    }

    public DocumentId id() {
        return id;
    }

    /** What it says, for the day when another revision replaces it. */
    public PastRevision revision() {
        return revision;
    }

    /** When the tags were made; null when that is not known. */
    public Instant enrichedAt() {
        return enrichedAt;
    }

    /** What made the tags; null when that is not known. */
    public String recipe() {
        return recipe;
    }

    public FanOut fanOut() {
        return fanOut;
    }

    /**
     * The entries of the revision, the document's own first.
     *
     * @param known what is known of the document beside the event
     * @param indexedAt now
     * @throws RuntimeException if none can be made of the event, which was readable but makes no sense
     */
    public List<IndexEntry> entries(Known known, Instant indexedAt) {
        if (flaw != null) {
            throw flaw;
        }
        var entries = new ArrayList<IndexEntry>(parts.size() + 1);
        entries.add(DocumentView.end(this, document, known, indexedAt));
        entries.addAll(parts);
        return entries;
    }
}
