package communique.enrich.topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What speaks for a topic in one language, or the words of a vocabulary in it, as its YAML entry says.
 *
 * @param id of a topic or a vocabulary that {@code topics/} has
 * @param strong as in {@link TopicEntry}
 * @param weak as in {@link TopicEntry}
 * @param together as in {@link TopicEntry}
 * @param unless signals that take the clues of this entry away from their sentence
 * @param phrases the words of a vocabulary
 */
record PhraseEntry(
        String id,
        List<String> strong,
        List<String> weak,
        List<TopicEntry.Together> together,
        List<String> unless,
        List<String> phrases) {

    PhraseEntry {
        if (id == null) {
            throw new IllegalArgumentException("id is missing");
        }
        strong = TopicEntry.orEmpty(strong);
        weak = TopicEntry.orEmpty(weak);
        together = TopicEntry.orEmpty(together);
        unless = TopicEntry.orEmpty(unless);
        phrases = TopicEntry.orEmpty(phrases);
        if (isVocabulary(id) == phrases.isEmpty()) {
            throw new IllegalArgumentException(
                    "an entry of words: has phrases, one of a topic strong, weak or together");
        }
    }

    boolean isVocabulary() {
        return isVocabulary(id);
    }

    private static boolean isVocabulary(String id) {
        return id.startsWith(WordSet.PREFIX);
    }

    /** All clues by the path of what they stand for in the entry. */
    Map<String, Clue> cluesByPath() {
        var clues = new LinkedHashMap<String, Clue>();
        TopicEntry.addPhrases(clues, "strong", strong, unless);
        TopicEntry.addPhrases(clues, "weak", weak, unless);
        TopicEntry.addTogether(clues, together, unless);
        return clues;
    }
}
