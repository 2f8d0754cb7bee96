package communique.newsdesk.read;

import communique.newsdesk.read.StoryReport.Telling;
import java.util.List;

/**
 * Where a document stands in its story.
 *
 * @param storyId of the story; one of a single document has an id as well
 * @param title of the story
 * @param documents how many tell the story, this one included
 * @param origins how many texts of their own
 * @param first the document with the earliest time
 * @param origin whose text this document repeats; null when the text is its own
 * @param copies documents that repeat this one's text, earliest first
 * @param copyCount how many there are
 * @param commonSources documents that quote the same source, and are no copies
 * @param alsoIn texts of the story that are not named above, earliest first
 * @param alsoInCount how many there are
 */
public record StoryContext(
        String storyId,
        String title,
        long documents,
        long origins,
        Telling first,
        CopiedText origin,
        List<Telling> copies,
        long copyCount,
        List<Telling> commonSources,
        List<Telling> alsoIn,
        long alsoInCount) {

    /**
     * The text that a document repeats.
     *
     * @param of the document that it repeats; null when that can no longer be found
     * @param share from 0 to 1, how much of this document stands in the other one, quotations aside
     * @param taken from 0 to 1, how much of the other one stands in this document
     * @param passages the longest ones; the words in common may go on for some words on either side
     */
    public record CopiedText(String documentId, Telling of, double share, double taken, List<Passage> passages) {}

    /** The same words in two documents, as UTF-16 offsets into their bodies. */
    public record Passage(int start, int end, int otherStart, int otherEnd) {}
}
