package communique.enrich.origin;

import static java.util.Objects.requireNonNull;

import communique.events.DocumentEnriched.Warning;
import java.util.List;

/**
 * Where and when an article was published, and under which headline, each with where that was read.
 *
 * @param title null when there is none
 * @param titleOrigin {@code stated}, {@code first-line} or {@code none}
 * @param author null when there is none
 * @param outlet name of the publisher as the text or the page gives it; null when it does not
 * @param publishedAt ISO 8601 date or time; null when it cannot be known
 * @param publishedAtOrigin {@code stated}, {@code dateline}, {@code url}, {@code inferred} or {@code none}
 * @param warnings what a reader should know, such as {@code date-in-future}
 */
public record DocumentOrigin(
        String title,
        String titleOrigin,
        String author,
        String outlet,
        String publishedAt,
        String publishedAtOrigin,
        List<Warning> warnings) {

    public DocumentOrigin {
        requireNonNull(titleOrigin, "titleOrigin");
        requireNonNull(publishedAtOrigin, "publishedAtOrigin");
        warnings = List.copyOf(warnings);
    }

    /** What the sender said and nothing more, for a document whose own statements could not be read. */
    public static DocumentOrigin unread(Stated stated) {
        return new DocumentOrigin(
                stated.title(),
                stated.title() == null ? "none" : "stated",
                stated.author(),
                null,
                DateText.iso(stated.publishedAt()),
                DateText.iso(stated.publishedAt()) == null ? "none" : "stated",
                List.of());
    }
}
