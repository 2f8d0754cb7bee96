package communique.newsdesk.read;

import communique.newsdesk.read.SearchPage.Named;
import java.util.List;

/**
 * A story: one event, who told it when, and what each document added. All starts and ends are UTF-16 offsets into the body
 * of their document.
 *
 * @param title of the document that came first
 * @param first the document with the earliest time
 * @param firstReceived the document that came in first here
 * @param last the document with the latest time
 * @param documents how many there are, copies included
 * @param origins how many texts of their own
 * @param leftOut how many documents were not looked into, because the story has too many
 * @param summary sentences that stand in documents, at most three
 * @param timeline the documents, earliest first
 * @param statements what was said, each once, whoever carried it; most carried first
 */
public record StoryReport(
        String id,
        String title,
        Telling first,
        Telling firstReceived,
        Telling last,
        int documents,
        int origins,
        int leftOut,
        List<FacetValue> outlets,
        List<String> languages,
        List<Place> summary,
        List<Chapter> timeline,
        List<Utterance> statements,
        List<Contradiction> contradictions,
        OriginGraph graph) {

    /**
     * Who told it when.
     *
     * @param time as exactly as it is known
     * @param clock what the time tells: {@code published} when the document says it, else {@code received}
     */
    public record Telling(
            String documentId,
            String title,
            String source,
            String language,
            String time,
            String clock,
            String receivedAt) {}

    /** Words in a document. */
    public record Place(
            String documentId, String source, String language, String time, int start, int end, String text) {}

    /**
     * A document of the timeline.
     *
     * @param copyOf id of the document whose text it repeats; null when the text is its own
     * @param share from 0 to 1, how much of it stands in {@code copyOf}
     * @param added what no document before it has, the first of each kind
     * @param more how much more it added
     */
    public record Chapter(Telling telling, String copyOf, Double share, List<Added> added, int more) {}

    /**
     * Something that a document was the first to have.
     *
     * @param kind {@code actor}, {@code place}, {@code number} or {@code statement}
     * @param id of the actor; null for the others
     * @param by who said it; null for what is no statement
     */
    public record Added(String kind, String id, String label, String by, int start, int end) {}

    /**
     * The same words of the same speaker, however many carried them.
     *
     * @param speaker null when it cannot be known
     * @param carriers earliest first
     * @param outlets how many different ones
     * @param more how many carriers are not listed
     */
    public record Utterance(
            Named speaker,
            String text,
            String verb,
            String modality,
            String kind,
            List<Carrier> carriers,
            int outlets,
            int more) {}

    /** A document that carries an utterance. */
    public record Carrier(Telling telling, boolean copied, int start, int end) {}

    /**
     * Documents that do not agree.
     *
     * @param kind {@code number} or {@code denial}
     * @param about what is counted; null for a denial
     */
    public record Contradiction(String kind, String about, List<Side> sides) {}

    /**
     * What one side says.
     *
     * @param claim the number; of a denial who says so, the last side being the one that denies; null when it cannot be known
     * @param carriers how many documents say so
     */
    public record Side(String claim, Place place, int carriers) {}

    /**
     * Whose text is whose.
     *
     * @param nodes originals that were copied or quote one source, and their copies, earliest first
     * @param leftOut how many documents are not drawn
     */
    public record OriginGraph(List<Node> nodes, List<Edge> edges, int leftOut) {}

    /** @param origin id of the document whose text it is; its own id when it is its own */
    public record Node(Telling telling, String origin) {}

    /**
     * Two documents with words in common.
     *
     * @param kind {@code copy}, {@code common-source} or {@code excerpt}
     * @param share from 0 to 1, how much of the later one; null where nobody measured it
     */
    public record Edge(String from, String to, String kind, Double share) {}
}
