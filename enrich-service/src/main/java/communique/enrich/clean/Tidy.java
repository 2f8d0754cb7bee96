package communique.enrich.clean;

import java.text.Normalizer;

/**
 * Makes text plain: composed characters, ordinary spaces and line breaks, nothing invisible. Letters inside a word are
 * never changed, so that names still match.
 */
final class Tidy {

    /** Unicode's stream-safe limit; longer runs are an attack on the normalizer, which sorts them pairwise. */
    private static final int MOST_COMBINING_MARKS = 30;

    private Tidy() {}

    static String of(String raw) {
        var out = new StringBuilder(raw.length());
        int marks = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            marks = isCombining(c) ? marks + 1 : 0;
            if (marks <= MOST_COMBINING_MARKS) {
                append(out, raw, i, c);
            }
        }
        return Normalizer.isNormalized(out, Normalizer.Form.NFC)
                ? out.toString()
                : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder out, String raw, int i, char c) {
        if (c == '\r') {
            if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
                out.append('\n');
            }
        } else if (c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000B') {
            out.append('\n');
        } else if (c == '\u00A0' || c == '\u202F' || (c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR)) {
            out.append(' ');
        } else if (!isInvisible(c)) {
            out.append(c);
        }
    }

    private static boolean isCombining(char c) {
        return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The joiners U+200C and U+200D stay: Persian and Indic words are spelt with them. */
    private static boolean isInvisible(char c) {
        if (c < ' ') {
            return c != '\n' && c != '\t';
        }
        return c == '\u007F'
                || c == '\u00AD'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\uFEFF'
                || c == '\uFFFC'
                || (c >= '\u0080' && c < '\u00A0');
    }
}
