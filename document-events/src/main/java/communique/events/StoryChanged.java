package communique.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A story of two documents or more, as it stands.
 *
 * @param id key of the event
 * @param decision number of the decision that changed it: of two events about one story the higher one holds
 * @param title of the document that came first
 * @param first id of the document with the earliest {@link DocumentStoried#time()}
 * @param firstTime that time
 * @param firstOutlet null when nobody said
 * @param lastReceivedAt when its latest document came in
 * @param documents how many
 * @param origins how many texts of their own: documents less copies
 * @param recentOrigins how many of the origins came in within three hours until {@code lastReceivedAt}
 * @param outlets how many different ones are named
 * @param languages BCP 47 tags
 * @param mergedInto id of the story that its documents belong to now; null while it stands by itself
 */
public record StoryChanged(
        String id,
        long decision,
        String title,
        String first,
        Instant firstTime,
        String firstOutlet,
        Instant lastReceivedAt,
        int documents,
        int origins,
        int recentOrigins,
        int outlets,
        List<String> languages,
        String mergedInto) {

    /** The {@code ce_type} of this event. */
    public static final String TYPE = "communique.story.changed.v1";

    public StoryChanged {
        requireNonNull(id, "id");
        languages = Lists.copyOf(languages);
    }
}
