package communique.enrich.text;

/** Which characters news text uses for what. */
public final class Characters {

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String CLOSERS = "\"'\u2019\u201d\u00bb)]}\u203a";
    private static final String TERMINALS = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964";

    private Characters() {}

    /** {@code '} and the curly one that typesetters use for it. */
    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    /** A hyphen or a dash. */
    public static boolean isDash(char c) {
        return DASHES.indexOf(c) >= 0;
    }

    /** A double quotation mark of any style, opening or closing. */
    public static boolean isDoubleQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u00ab' || c == '\u00bb';
    }

    /** What may close a sentence after its full stop: quotes and brackets. */
    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    /** A full stop, question or exclamation mark of any script. */
    static boolean isTerminal(char c) {
        return TERMINALS.indexOf(c) >= 0;
    }

    /** A character of a script that is written without spaces, where every character is a token. */
    static boolean standsAlone(int codePoint) {
        if (codePoint < 0x2e80) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    /** A character that continues a word: letters, digits, marks and the joiners of Persian and Indic scripts. */
    static boolean isWordPart(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'a' && codePoint <= 'z'
                    || codePoint >= 'A' && codePoint <= 'Z'
                    || codePoint >= '0' && codePoint <= '9'
                    || codePoint == '_';
        }
        if (codePoint == 0x200c || codePoint == 0x200d) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(codePoint);
        };
    }

    /** Space of any kind, the no-break ones and the byte order mark included. */
    static boolean isSpace(int codePoint) {
        return codePoint <= ' '
                || codePoint == 0xa0
                || codePoint >= 0x80 && (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint))
                || codePoint == 0x200b
                || codePoint == 0xfeff;
    }
}
