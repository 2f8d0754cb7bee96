package communique.newsdesk.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Words that mean the same: each line of a list is {@code meaning: word word …}; one that ends in * stands for all that begin so. */
final class StoryWords {

    private final Map<String, String> whole = new LinkedHashMap<>();
    private final Map<String, String> beginnings = new LinkedHashMap<>();

    private StoryWords(String text) {
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::line);
    }

    static StoryWords read(String name) {
        try (InputStream list = StoryWords.class.getResourceAsStream(name)) {
            return new StoryWords(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        var colon = line.indexOf(':');
        for (var word : line.substring(colon + 1).trim().split("\\s+")) {
            if (word.endsWith("*")) {
                beginnings.put(word.substring(0, word.length() - 1), line.substring(0, colon));
            } else {
                whole.put(word, line.substring(0, colon));
            }
        }
    }

    /** What a word in small letters means; empty if no list has it. */
    Optional<String> meaning(String word) {
        return Optional.ofNullable(whole.get(word)).or(() -> beginnings.entrySet().stream()
                .filter(each -> word.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
    }
}
