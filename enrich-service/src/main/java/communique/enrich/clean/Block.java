package communique.enrich.clean;

/**
 * One line of flat text, or one block element of a page, with the shape that tells an article from its page.
 *
 * @param line where it stood in the source
 * @param text tidied, on one line
 * @param key its words in lower case parted by one space, for look-ups
 * @param words how many, two characters of a script without spaces counting as one
 * @param ended whether it ends as a sentence does
 * @param kind what the markup says of it
 * @param linked share of its text that is link, from 0 to 1
 * @param parent number of the element that it stands in; 0 for flat text
 */
record Block(int line, String text, String key, int words, boolean ended, Kind kind, double linked, int parent) {

    /** What the markup says of a block; flat text is all {@code TEXT}. */
    enum Kind {
        TEXT,
        HEADING,
        ITEM,
        ROW
    }

    private static final String CLOSERS = "\"'”’»›)]}“‘ ";
    private static final String TERMINALS = ".!?…。！？؟۔।:;：";
    private static final int PROSE_WORDS = 8;
    private static final int SENTENCE_WORDS = 3;
    private static final int LONG_LINE_WORDS = 25;

    static Block of(int line, String text) {
        return of(line, text, Kind.TEXT, 0, 0);
    }

    static Block of(int line, String text, Kind kind, double linked, int parent) {
        var key = new StringBuilder(text.length());
        int words = 0;
        int ideographs = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWordPart(c)) {
                if (!inWord) {
                    words++;
                    if (key.length() > 0) {
                        key.append(' ');
                    }
                }
                inWord = true;
                ideographs += Character.isIdeographic(c) ? 1 : 0;
                key.append(Character.toLowerCase(c));
            } else if (c != '\'' && c != '’') {
                inWord = false;
            }
        }
        return new Block(line, text, key.toString(), words + ideographs / 2, isEnded(text), kind, linked, parent);
    }

    /** Running text: a sentence of some length, or so long that it can be nothing else. */
    boolean isProse() {
        return kind != Kind.HEADING && ((ended && words >= PROSE_WORDS) || words >= LONG_LINE_WORDS);
    }

    /** Running text, or a sentence that is only short: too little to tell an article by, too much to lose. */
    boolean isSentence() {
        return isProse() || ended && words >= SENTENCE_WORDS && kind != Kind.HEADING;
    }

    boolean isShort() {
        return words <= 4 && !ended;
    }

    /** Whether an element of this name is a heading, {@code h1} to {@code h6}. */
    static boolean isHeading(String element) {
        return element.length() == 2 && element.charAt(0) == 'h' && Character.isDigit(element.charAt(1));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || c == '\u200C'
                || c == '\u200D';
    }

    private static boolean isEnded(String text) {
        int end = text.length();
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && TERMINALS.indexOf(text.charAt(end - 1)) >= 0;
    }
}
