package communique.events.submission;

import java.util.regex.Pattern;

/**
 * Takes out of a text what nobody can see and what can make it read as something else: control characters, halves of
 * characters, marks that turn the direction of writing, and spaces without width, which hide a name from every search.
 * The joiners of Persian and Arabic stay, because words need them.
 */
public final class CleanText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private CleanText() {}

    /** The text without them; line ends become {@code \n}. Null stays null. */
    public static String of(String text) {
        if (text == null || isClean(text)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                kept.append('\n');
                i += i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
            } else if (isLineEnd(c)) {
                kept.append('\n');
            } else if (!isHarmful(c)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    /** The text on one line, cut to a length: fit for a title, a log message or a problem report. */
    public static String oneLine(String text, int longest) {
        if (text == null) {
            return null;
        }
        var line = BLANKS.matcher(of(text)).replaceAll(" ").strip();
        if (line.length() <= longest) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, end) + "…";
    }

    /** A quick look at every char; a text with letters of two chars, such as emoji, gets the thorough one. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x2000) {
                // The letters of most languages.
                continue;
            }
            if (c == '\r' || isLineEnd(c) || isHarmful(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineEnd(int c) {
        return c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isHarmful(int c) {
        return c < 0x20 && c != '\n' && c != '\t'
                || c >= 0x7F && c <= 0x9F
                || c == 0x200B
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2069
                || c >= 0xD800 && c <= 0xDFFF
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFB
                || (c & 0xFFFE) == 0xFFFE
                || c >= 0xE0000 && c <= 0xE0FFF;
    }
}
