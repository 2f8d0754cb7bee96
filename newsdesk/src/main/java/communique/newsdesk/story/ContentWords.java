package communique.newsdesk.story;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text that tell what it is about, cut to their stems. */
final class ContentWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");
    private static final int SHORTEST = 4;
    private static final int STEM = 6;

    private ContentWords() {}

    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        var found = WORD.matcher(text);
        while (found.find()) {
            var word = found.group();
            if (word.length() >= SHORTEST
                    || Character.isDigit(word.charAt(0))
                    || Character.isIdeographic(word.charAt(0))) {
                words.add(stem(word));
            }
        }
        return words;
    }

    /** Endings are cut off: that of an English word, and whatever follows six letters. */
    static String stem(String word) {
        var stem = word.toLowerCase(Locale.ROOT).replaceAll("(?<=\\p{L}{3})(?:ing|ed|es|s)$", "");
        return stem.length() > STEM ? stem.substring(0, STEM) : stem;
    }

    static int shared(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }
}
