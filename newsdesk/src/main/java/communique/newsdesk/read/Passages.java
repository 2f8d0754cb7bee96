package communique.newsdesk.read;

import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.SearchPage.Piece;
import java.util.List;

/**
 * Sentences that name two actors.
 *
 * @param actors the two
 * @param documents in how many documents the sentences are
 * @param passages from the newest documents that name both, newest first
 */
public record Passages(List<Named> actors, int documents, List<Passage> passages) {

    /**
     * A sentence.
     *
     * @param publishedAt null when nobody knows it
     * @param start where the first of the two is named in the document's body
     * @param text with the names marked
     */
    public record Passage(
            String documentId, String title, String source, String publishedAt, int start, List<Piece> text) {}
}
