package communique.enrich.clean;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The beginnings of the longer words of a headline: a text that has not one of them is about something else.
 *
 * @param beginnings in lower case
 */
record Headwords(Set<String> beginnings) {

    private static final int SHORTEST_WORD = 4;
    private static final int BEGINNING = 5;

    /** A headline of fewer says too little. */
    private static final int FEWEST = 3;

    /** @param title null when there is none */
    static Headwords of(String title) {
        var beginnings = new HashSet<String>();
        for (var word : title == null ? new String[0] : Block.of(0, title).key().split(" ")) {
            if (word.length() >= SHORTEST_WORD) {
                beginnings.add(word.substring(0, Math.min(BEGINNING, word.length())));
            }
        }
        return new Headwords(beginnings);
    }

    /** Whether the text may be the one under this headline. */
    boolean standIn(ArticleText text) {
        var body = text.body().toLowerCase(Locale.ROOT);
        return beginnings.size() < FEWEST || beginnings.stream().anyMatch(body::contains);
    }
}
