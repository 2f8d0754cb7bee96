package communique.newsdesk.read;

import communique.newsdesk.read.StoryReport.Telling;
import java.util.List;

/**
 * A part of the stories of the documents that were found.
 *
 * @param stories how many in all; about so many where there are more than 40,000
 * @param documents how many documents were found in all
 * @param query how the words searched for were understood; null if there were none
 * @param next send it as {@code after} for the part behind; null at the end
 */
public record StoryList(long stories, long documents, long tookMillis, List<Row> rows, Understood query, String next) {

    /**
     * A story in a list. Its figures count all its documents, found or not.
     *
     * @param origins how many texts of their own
     * @param found how many of its documents were found
     * @param outlets the most frequent ones
     * @param outletCount how many there are
     * @param first the document with the earliest time
     * @param document the one that was found first in the order that was asked for
     */
    public record Row(
            String id,
            String title,
            long documents,
            long origins,
            long found,
            List<FacetValue> outlets,
            long outletCount,
            Telling first,
            SearchPage.Hit document) {}
}
