package communique.story.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is left of a word when its ending is taken off: its first six letters, in any language. Words that stand in every
 * text are left out.
 */
final class WordStems {

    private static final int LETTERS = 6;
    private static final int SHORTEST = 3;
    private static final Set<String> EVERYWHERE = read();

    private WordStems() {}

    /** The stem of a word in small letters; null when the word tells nothing of what the text is about. */
    static String of(String word) {
        boolean ideograph = Character.isIdeographic(word.codePointAt(0));
        return word.length() < SHORTEST && !ideograph || EVERYWHERE.contains(word) ? null : cut(word);
    }

    /** The stem of a word of a name, where two letters may already tell: {@code EU}. */
    static String ofName(String word) {
        return word.length() < 2 || EVERYWHERE.contains(word) ? null : cut(word);
    }

    private static String cut(String word) {
        return word.length() <= LETTERS ? word : word.substring(0, LETTERS);
    }

    private static Set<String> read() {
        var words = new HashSet<String>();
        var resource = WordStems.class.getResourceAsStream("words-of-every-text.txt");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.addAll(List.of(line.trim().split(" +"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(words);
    }
}
