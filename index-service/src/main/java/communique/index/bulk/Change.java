package communique.index.bulk;

import communique.events.DocumentId;
import communique.events.UnreadableEventException;
import communique.index.view.FanOut;
import communique.index.view.IndexView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What an event asks of the index. */
public sealed interface Change {

    DocumentId id();

    /** Decides between two changes of one document, in whatever order they come: the larger wins. */
    long version();

    /** The entries that this change has beside the document's own. */
    FanOut fanOut();

    /**
     * A document in a revision.
     *
     * @param redriven whether it had been refused before and is sent again: then it may replace its own remains
     */
    record NewRevision(IndexView view, long version, boolean redriven) implements Change {

        public static NewRevision of(IndexView view, boolean redriven) {
            return new NewRevision(view, versionAt(view.revision().receivedAt()), redriven);
        }

        @Override
        public DocumentId id() {
            return view.id();
        }

        @Override
        public FanOut fanOut() {
            return view.fanOut();
        }
    }

    /** The end of a document. */
    record Deletion(DocumentId id, Instant receivedAt, long version) implements Change {

        public static Deletion of(DocumentId id, Instant receivedAt) {
            return new Deletion(id, receivedAt, versionAt(receivedAt));
        }

        @Override
        public FanOut fanOut() {
            return FanOut.NONE;
        }
    }

    /** Whether this is the one to keep of two changes of a document, {@code other} having come before. */
    default boolean replaces(Change other) {
        if (version() != other.version()) {
            return version() > other.version();
        }
        return !(this instanceof NewRevision)
                || !(other instanceof NewRevision)
                || !ChangeOperations.isOlder(
                        ((NewRevision) this).view().enrichedAt(),
                        ((NewRevision) other).view().enrichedAt());
    }

    /** The version of a change that came in then: microseconds since 1970. */
    static long versionAt(Instant receivedAt) {
        try {
            var micros = ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt);
            if (micros > 0) {
                return micros;
            }
        } catch (ArithmeticException e) {
            throw new UnreadableEventException("receivedAt is out of range: " + receivedAt, e);
        }
        throw new UnreadableEventException("receivedAt is before 1970: " + receivedAt, null);
    }
}
