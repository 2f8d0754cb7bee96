package communique.benchmarks.quality;

import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A document of the quality set with its labels.
 *
 * @param name of its file, without the ending
 * @param head its lines before the text, such as {@code date}
 * @param content the document as it is passed to the enrichment
 * @param words of the content; those of HTML tags are left out
 * @param lines the line of each word
 * @param kinds the kind of each line
 * @param headline null when it has none of its own
 */
public record LabelledDocument(
        String name,
        Map<String, String> head,
        String content,
        Words words,
        int[] lines,
        List<LineKind> kinds,
        String headline,
        List<Label> labels,
        List<LabelledStatement> statements) {

    private static final String RECEIVED = "2026-11-01T00:00:00Z";

    /** Kind of a line; for a neutral one, such as a headline, both results are correct. */
    enum LineKind {
        ARTICLE,
        NEUTRAL,
        PAGE
    }

    /** How a name is labelled; an optional name counts neither as required nor as wrong. */
    enum Wanted {
        NAME,
        TITLE,
        OPTIONAL
    }

    /** A place in the text that names an actor or a place. */
    record Label(Range range, String id, String type, Wanted wanted, String text) {}

    /**
     * A labelled statement.
     *
     * @param speaker null if the text names none; {@code *} if more than one answer is correct
     */
    record LabelledStatement(Range range, String kind, String speaker, boolean optional, String text) {}

    /** The received event of this document. */
    public DocumentReceived received() {
        return new DocumentReceived(
                new DocumentId(name),
                "1",
                Instant.parse(head.getOrDefault("received", RECEIVED)),
                new Source(null, null, "quality-set"),
                head.getOrDefault("media-type", "text/plain"),
                content,
                null,
                null,
                head.get("given-date"),
                null);
    }

    String date() {
        var date = head.get("date");
        return "none".equals(date) ? null : date;
    }

    String language() {
        return head.getOrDefault("language", "en");
    }

    String title() {
        return head.getOrDefault("title", headline);
    }

    /** Whether its topics are labelled. */
    boolean hasTopics() {
        return head.containsKey("topics");
    }

    /** The ids in a line of the head. */
    Set<String> ids(String key) {
        var ids = new TreeSet<>(Arrays.asList(head.getOrDefault(key, "").split(",\\s*")));
        ids.removeAll(Set.of("", "none"));
        return ids;
    }

    /** The label with the largest overlap with a range; null if none overlaps. */
    Label best(Range range) {
        Label best = null;
        var likeness = 0.0;
        for (var label : labels) {
            var like = label.range().likeness(range);
            if (like > likeness) {
                likeness = like;
                best = label;
            }
        }
        return best;
    }

    /** Whether words are in a line that is not scored, such as the headline. */
    boolean isNeutral(Range range) {
        return kinds.get(lines[range.first()]) == LineKind.NEUTRAL;
    }

    /** Ids with their labels in the order of the text; {@code places} or actors. */
    Map<String, List<Label>> byId(boolean places) {
        var ids = new LinkedHashMap<String, List<Label>>();
        for (var label : labels) {
            if (label.type().equals("place") == places) {
                ids.computeIfAbsent(label.id(), id -> new ArrayList<>()).add(label);
            }
        }
        return ids;
    }
}
