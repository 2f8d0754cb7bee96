package communique.newsdesk.read;

import java.util.List;

/**
 * A part of what was found.
 *
 * @param total how many documents were found in all
 * @param query how the words searched for were understood; null if there were none
 * @param next send it as {@code after} for the part behind; null at the end
 */
public record SearchPage(long total, long tookMillis, List<Hit> documents, Understood query, String next) {

    /**
     * A document in a list. Long titles are cut.
     *
     * @param story id of the story that it tells
     * @param origin id of the document whose text it repeats; its own id when the text is its own
     */
    public record Hit(
            String id,
            List<Piece> title,
            String source,
            String author,
            String time,
            String publishedAt,
            String publishedAtOrigin,
            String receivedAt,
            String language,
            long words,
            int statements,
            List<Named> topics,
            List<Named> actors,
            List<String> places,
            List<List<Piece>> fragments,
            String story,
            String origin) {}

    /** A piece of text, and whether it is what was searched for. */
    public record Piece(String text, boolean hit) {}

    /** Something with an id and a name for people. */
    public record Named(String id, String name) {}
}
