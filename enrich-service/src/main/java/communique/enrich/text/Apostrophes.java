package communique.enrich.text;

import java.util.Locale;
import java.util.Set;

/** What an apostrophe parts from a word, which differs from language to language. */
enum Apostrophes {
    /** {@code Iran|'s}, {@code is|n't}: English, and every language of which nothing is known. */
    BEHIND {
        @Override
        int cut(String body, int start, int end) {
            return Clitics.startOf(body, start, end);
        }
    },

    /** {@code l'|Iran}, {@code qu'|elle}: an article or a small word without its vowel. */
    BEFORE {
        @Override
        int cut(String body, int start, int end) {
            for (var at = start + 1; at < Math.min(end - 1, start + LONGEST_ELIDED); at++) {
                if (Characters.isApostrophe(body.charAt(at))) {
                    return ELIDED.contains(body.substring(start, at).toLowerCase(Locale.ROOT)) ? at + 1 : NONE;
                }
            }
            return NONE;
        }
    },

    /** {@code İran|'ın}: the ending of a name. */
    ENDING {
        @Override
        int cut(String body, int start, int end) {
            for (var at = end - 2; at > start; at--) {
                if (Characters.isApostrophe(body.charAt(at))) {
                    var first = body.charAt(start);
                    return Character.isUpperCase(first) || Character.isDigit(first) ? at : NONE;
                }
            }
            return NONE;
        }
    };

    private static final int NONE = -1;
    private static final int LONGEST_ELIDED = 8;
    private static final Set<String> ELIDED = Set.of(
            "l", "d", "qu", "n", "s", "j", "c", "m", "t", "lorsqu", "puisqu", "jusqu", "quoiqu", "dell", "all", "nell",
            "dall", "sull", "un", "quell");
    private static final Set<String> LANGUAGES_THAT_ELIDE = Set.of("fr", "it", "ca");

    /** @param language BCP 47 tag */
    static Apostrophes of(String language) {
        var hyphen = language.indexOf('-');
        var code = (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        if (LANGUAGES_THAT_ELIDE.contains(code)) {
            return BEFORE;
        }
        return code.equals("tr") ? ENDING : BEHIND;
    }

    /** Where the second of the two parts of a word starts; -1 when it is one. */
    abstract int cut(String body, int start, int end);
}
