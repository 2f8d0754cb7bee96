package communique.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * Where a revision of a document belongs: which story it tells, whose text it repeats, and what shows it.
 *
 * <p>Every {@code start} and {@code end} is a UTF-16 offset into the body of the {@link DocumentEnriched} of that document.
 *
 * @param id as in {@link DocumentReceived}
 * @param revision as in {@link DocumentReceived}
 * @param receivedAt as in {@link DocumentReceived}
 * @param decision running number over all decisions: of two about one document the higher one holds
 * @param generation how often all documents had been decided anew before; decisions of an earlier one count no longer
 * @param number running number of the document among those that were ever put into a story; kept by later decisions
 * @param storyId of a {@link StoryChanged}; a story of one document has no event
 * @param origin id of the document whose text this one repeats; its own id when the text is its own
 * @param time when it was published, if it says so, else when it was received
 * @param language BCP 47 tag
 * @param outlet name of the source; null when nobody said
 * @param title null when there is none
 * @param agency whom the text credits; null when it credits nobody
 * @param copy why {@code origin} is another document; null when it is not
 * @param shared other documents that it has passages in common with and is no copy of
 * @param evidence why it belongs to the story; null for its first document
 * @param utterances what its statements say, for those of five words or more
 * @param features what later documents are compared with; only story-service reads it
 */
public record DocumentStoried(
        DocumentId id,
        String revision,
        Instant receivedAt,
        long decision,
        int generation,
        long number,
        String storyId,
        String origin,
        Instant time,
        String language,
        String outlet,
        String title,
        String agency,
        Copy copy,
        List<SharedText> shared,
        StoryEvidence evidence,
        List<Utterance> utterances,
        String features) {

    /** The {@code ce_type} of this event. */
    public static final String TYPE = "communique.document.storied.v1";

    public DocumentStoried {
        requireNonNull(id, "id");
        requireNonNull(revision, "revision");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(storyId, "storyId");
        requireNonNull(origin, "origin");
        requireNonNull(time, "time");
        shared = Lists.copyOf(shared);
        utterances = Lists.copyOf(utterances);
    }

    /**
     * A statement of the document as one of those that say the same: nearly the same words of the same speaker, in this or
     * another document.
     *
     * @param statement its position among the statements of the {@link DocumentEnriched}, from 0
     * @param id of the utterance, the same in every document that carries it
     */
    public record Utterance(int statement, String id) {
        public Utterance {
            requireNonNull(id, "id");
        }
    }

    /**
     * The text that a document repeats.
     *
     * @param of id of the earlier document
     * @param share from 0 to 1: how much of this document stands in the earlier one, quotations aside
     * @param taken from 0 to 1: how much of the earlier document stands in this one
     * @param passages the longest ones, in the order of this document
     */
    public record Copy(String of, double share, double taken, List<SharedPassage> passages) {
        public Copy {
            requireNonNull(of, "of");
            passages = Lists.copyOf(passages);
        }
    }

    /**
     * Passages in common without being a copy.
     *
     * @param with id of the earlier document
     * @param kind {@code common-source} when nearly all of it is quotation, so that both quote one statement; else
     *     {@code excerpt}
     */
    public record SharedText(String with, String kind, List<SharedPassage> passages) {
        public SharedText {
            requireNonNull(with, "with");
            passages = Lists.copyOf(passages);
        }
    }

    /** The same words in two documents: from {@code start} to {@code end} here, and in the earlier one. */
    public record SharedPassage(int start, int end, int sourceStart, int sourceEnd) {}

    /**
     * What a document has in common with the one of its story that is most like it.
     *
     * @param with id of that document
     * @param likeness logarithm of the odds that both tell one story
     * @param listed names of actors and places of the registry
     * @param names other words of names
     * @param words rare words
     */
    public record StoryEvidence(
            String with,
            double likeness,
            List<String> listed,
            List<String> names,
            List<String> words,
            List<String> numbers) {
        public StoryEvidence {
            requireNonNull(with, "with");
            listed = Lists.copyOf(listed);
            names = Lists.copyOf(names);
            words = Lists.copyOf(words);
            numbers = Lists.copyOf(numbers);
        }
    }
}
