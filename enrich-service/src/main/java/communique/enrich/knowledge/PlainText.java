package communique.enrich.knowledge;

import java.util.Set;

/**
 * The text of a file of plain YAML, read from its beginning to its end: what is next, and the words and quotes of it.
 *
 * <p>Throws {@link NotPlain} at whatever is not surely read in the same way by every reader of YAML.
 */
final class PlainText {

    private static final String BRACKETS = ",[]{}";
    private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");

    private final char[] text;

    /** Behind it two line feeds stand in {@link #text}, so that a look at the next two characters never leaves it. */
    private final int end;

    private int at;
    private int line = 1;
    private int lineStart;

    PlainText(String text) {
        this.end = text.length();
        this.text = (text + "\n\n").toCharArray();
        for (var c : this.text) {
            require(isPlain(c));
        }
    }

    /** Says that the file needs a reader of all YAML. */
    static final class NotPlain extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NotPlain() {
            super(null, null, false, false);
        }
    }

    static void require(boolean plain) {
        if (!plain) {
            throw new NotPlain();
        }
    }

    /** Letters and signs of one {@code char} that YAML allows and that end no line, except for the line feed. */
    private static boolean isPlain(char c) {
        return c == '\n'
                || c >= ' ' && c <= '~'
                || c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029
                || c >= 0xE000 && c < 0xFEFF;
    }

    /** From 1. */
    int line() {
        return line;
    }

    /** From 0. */
    int column() {
        return at - lineStart;
    }

    /** The next character; a line feed at the end of the text. */
    char peek() {
        return text[at];
    }

    boolean takes(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    /** Goes to the next character that is no space, line feed or comment; false at the end. */
    boolean skipToContent() {
        while (at < end) {
            if (peek() == '#') {
                skipLine();
            } else if (peek() == '\n') {
                nextLine();
            } else if (peek() == ' ') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next character inside of brackets; there are no comments in there, and nothing at the margin. */
    void skipSpace() {
        while (peek() == ' ' || peek() == '\n') {
            if (takes(' ')) {
                continue;
            }
            require(at < end);
            nextLine();
            require(peek() == ' ' || peek() == '\n');
        }
    }

    /** Nothing but a comment may stand in the rest of the line. */
    void endLine() {
        while (takes(' ')) {}
        require(peek() == '\n' || peek() == '#' && text[at - 1] == ' ');
        skipLine();
    }

    private void skipLine() {
        while (peek() != '\n') {
            at++;
        }
    }

    private void nextLine() {
        at++;
        line++;
        lineStart = at;
    }

    /** Whether an item of a list stands here, a dash and a space. */
    boolean isItem() {
        return peek() == '-' && text[at + 1] == ' ';
    }

    /** Goes to what stands behind the dash, in the same line. */
    void takeDash() {
        at++;
        while (takes(' ')) {}
    }

    /** Whether a word and a colon stand here. */
    boolean isKey() {
        var colon = endOfKey();
        return colon > at && text[colon] == ':' && isSpace(text[colon + 1]);
    }

    /** Takes a word and its colon. */
    String key() {
        require(isKey());
        var key = new String(text, at, endOfKey() - at);
        at += key.length() + 1;
        return key;
    }

    private int endOfKey() {
        var last = at;
        while (text[last] >= 'a' && text[last] <= 'z') {
            last++;
        }
        return last;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    boolean isQuote() {
        return peek() == '"' || peek() == '\'';
    }

    /** What stands between quotation marks in one line. */
    String quoted() {
        var quote = peek();
        var value = new StringBuilder();
        for (at++; !takes(quote) || quote == '\'' && peek() == quote; at++) {
            if (quote == '"' && takes('\\')) {
                require(peek() == '"' || peek() == '\\');
            }
            require(peek() != '\n');
            value.append(peek());
        }
        return value.toString();
    }

    /** Words up to the end of the line, or to a comment. */
    String words() {
        var start = at;
        require(startsWords());
        while (peek() != '\n' && !(peek() == '#' && text[at - 1] == ' ')) {
            require(peek() != ':' || !isSpace(text[at + 1]));
            at++;
        }
        return value(upToHere(start));
    }

    /** Words inside of brackets; they may go on in the next line. */
    String wordsInBrackets() {
        var words = partInBrackets();
        while (peek() == '\n') {
            var last = line;
            skipSpace();
            if (endsWords()) {
                break;
            }
            require(line == last + 1);
            words = words + ' ' + partInBrackets();
        }
        return value(words);
    }

    private String partInBrackets() {
        var start = at;
        require(startsWords());
        while (isOrdinary(peek()) || peek() != '\n' && !endsWords()) {
            at++;
        }
        return upToHere(start);
    }

    private String upToHere(int start) {
        var last = at;
        while (text[last - 1] == ' ') {
            last--;
        }
        return new String(text, start, last - start);
    }

    /** A quick answer for most: it means nothing inside of brackets. */
    private static boolean isOrdinary(char c) {
        return c == ' ' || c > '?' && c != '[' && c != ']' && c != '{' && c != '}';
    }

    private boolean endsWords() {
        require(peek() != '#' && peek() != '?');
        var after = text[at + 1];
        return BRACKETS.indexOf(peek()) >= 0 || peek() == ':' && (isSpace(after) || BRACKETS.indexOf(after) >= 0);
    }

    /** Signs mean much in YAML; what starts with another one than these is left to a reader of all of it. */
    private boolean startsWords() {
        var first = peek() == '-' ? text[at + 1] : peek();
        return Character.isLetterOrDigit(first) || first > '~' || "($+./".indexOf(first) >= 0 && first == peek();
    }

    private static String value(String words) {
        require(!NULLS.contains(words));
        return words;
    }
}
