package communique.newsdesk.read;

import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.SearchPage.Piece;
import java.util.List;

/**
 * A part of the statements that were found.
 *
 * @param query how the words searched for were understood; null if there were none
 */
public record StatementPage(long total, List<Said> statements, Understood query, String next) {

    /**
     * What somebody said.
     *
     * @param publishedAt of the document, as exactly as it is known; null when nobody knows it
     * @param modality what the verb means, such as {@code denies}; null when the statement was indexed without it
     * @param saidOn the day on which it was said, where the text tells; else null
     * @param start where it stands in the document's body
     * @param speaker null when it cannot be known
     */
    public record Said(
            String documentId,
            String title,
            String source,
            String time,
            String publishedAt,
            List<Piece> text,
            String context,
            String kind,
            String verb,
            String modality,
            String polarity,
            String saidOn,
            int start,
            int end,
            Named speaker,
            String speakerRole,
            String speakerBy,
            List<Named> about,
            List<String> topics) {}
}
