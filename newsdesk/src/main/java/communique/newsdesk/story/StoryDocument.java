package communique.newsdesk.story;

import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.StoryReport.Telling;
import java.time.Instant;
import java.util.List;

/**
 * A document as far as it matters to its story.
 *
 * @param at what the documents of a story are ordered by
 * @param origin id of the document whose text it repeats; its own id when the text is its own
 * @param copy null when the text is its own
 * @param body empty when it is too long to be looked into
 */
public record StoryDocument(
        Telling telling,
        Instant at,
        String origin,
        Copied copy,
        List<Common> common,
        String body,
        List<Tag> actors,
        List<Tag> places,
        List<Said> statements) {

    public StoryDocument {
        common = List.copyOf(common);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        statements = List.copyOf(statements);
    }

    /** The text that it repeats, and how much of this one that is, from 0 to 1. */
    public record Copied(String of, double share) {}

    /** Another document with passages in common. */
    public record Common(String with, String kind) {}

    /** An actor or a place, and where it is named first. */
    public record Tag(String id, String name, int start, int end) {}

    /**
     * Something said.
     *
     * @param utterance the same for the same words of the same speaker in other documents
     * @param speaker null when it cannot be known
     */
    public record Said(
            String utterance,
            Named speaker,
            String text,
            String verb,
            String modality,
            String kind,
            int start,
            int end) {}

    public String id() {
        return telling.documentId();
    }

    public boolean isCopy() {
        return copy != null;
    }
}
