package communique.enrich.text;

import java.util.Locale;
import java.util.Set;

/** The ends of words that count as words of their own: {@code Iran|'s}, {@code they|'re}, {@code is|n't}. */
final class Clitics {

    private static final Set<String> AFTER_APOSTROPHE = Set.of("s", "re", "ve", "ll", "d", "m");
    private static final int LONGEST = 3;

    private Clitics() {}

    /** Where the clitic of a word starts; -1 when it has none. */
    static int startOf(String body, int start, int end) {
        for (var at = end - 2; at > start && at >= end - LONGEST; at--) {
            if (Characters.isApostrophe(body.charAt(at))) {
                var tail = body.substring(at + 1, end).toLowerCase(Locale.ROOT);
                if (AFTER_APOSTROPHE.contains(tail)) {
                    return at;
                }
                var negated = tail.equals("t") && at - 1 > start && Character.toLowerCase(body.charAt(at - 1)) == 'n';
                return negated ? at - 1 : -1;
            }
        }
        return -1;
    }
}
