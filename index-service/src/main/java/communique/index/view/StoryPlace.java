package communique.index.view;

import static java.util.Objects.requireNonNull;

import communique.events.DocumentId;

/**
 * Which story a document tells and whose text it repeats, as far as its own entry says so.
 *
 * @param id of the story
 * @param origin id of the document whose text it repeats; its own id when the text is its own
 * @param copy whether {@code origin} is another document
 */
public record StoryPlace(String id, String origin, boolean copy) {

    public StoryPlace {
        requireNonNull(id, "id");
        requireNonNull(origin, "origin");
    }

    /** A story of its own: what story-service decides about most documents, and what holds until it has decided. */
    public static StoryPlace own(DocumentId document) {
        return new StoryPlace("story:" + document.value(), document.value(), false);
    }
}
