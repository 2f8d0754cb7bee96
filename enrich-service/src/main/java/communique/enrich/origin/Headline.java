package communique.enrich.origin;

import java.util.List;

/** Tells whether the first line of a flat text is its headline. */
final class Headline {

    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 24;
    private static final String CLOSERS = "\"'”’»)";

    private Headline() {}

    /** The headline; null when the text starts with its lead, or is nothing but one line. */
    static String of(List<String> paragraphs) {
        if (paragraphs.size() < 2) {
            return null;
        }
        var line = paragraphs.get(0);
        int words = line.split(" ").length;
        boolean fits = line.length() <= LONGEST && words >= 2 && words <= MOST_WORDS;
        return fits && !endsSentence(line) && !Character.isLowerCase(line.charAt(0)) && !line.endsWith(":")
                ? line
                : null;
    }

    /** A question or an exclamation may be a headline, a full stop ends a sentence. */
    private static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".。۔।".indexOf(line.charAt(end - 1)) >= 0;
    }
}
