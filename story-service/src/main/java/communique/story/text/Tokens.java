package communique.story.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * The words and numbers of a text, in its order, with their places in it.
 *
 * <p>A word is a run of letters and digits; an apostrophe ends it, so that {@code Iran's} reads as {@code Iran}. Every
 * ideograph is a word of its own. Case makes no difference.
 */
public final class Tokens {

    /** Longer texts are read as far as this many words. */
    public static final int LIMIT = 20_000;

    private static final int LONGEST_WORD = 64;

    private final String text;
    private int[] starts = new int[128];
    private int[] ends = new int[128];
    private int[] hashes = new int[128];
    private int size;

    private Tokens(String text) {
        this.text = text;
    }

    /** The words of a text. */
    public static Tokens of(String text) {
        var tokens = new Tokens(text);
        int at = 0;
        while (at < text.length() && tokens.size < LIMIT) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                int end = Character.isIdeographic(letter) ? next : tokens.endOfWord(next);
                tokens.add(at, end);
                next = tokens.afterPossessive(end);
            }
            at = next;
        }
        return tokens;
    }

    public int size() {
        return size;
    }

    /** Where the word starts: an offset into the text. */
    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    /** The same for the same word in any case. */
    public int hash(int token) {
        return hashes[token];
    }

    /** The word in small letters. */
    public String word(int token) {
        return text.substring(starts[token], Math.min(ends[token], starts[token] + LONGEST_WORD))
                .toLowerCase(Locale.ROOT);
    }

    public boolean isNumber(int token) {
        return Character.isDigit(text.charAt(starts[token]));
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            boolean goesOn = Character.isLetterOrDigit(letter) && !Character.isIdeographic(letter);
            if (!goesOn && !isInsideNumber(end)) {
                return end;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    /** The comma of {@code 1,200} and the point of {@code 4.5}. */
    private boolean isInsideNumber(int at) {
        char letter = text.charAt(at);
        return (letter == ',' || letter == '.')
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private int afterPossessive(int end) {
        boolean possessive = end + 1 < text.length()
                && (text.charAt(end) == '\'' || text.charAt(end) == '’')
                && Character.toLowerCase(text.charAt(end + 1)) == 's'
                && (end + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 2)));
        return possessive ? end + 2 : end;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = hash * 31 + Character.toLowerCase(text.charAt(at));
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size++] = hash;
    }
}
