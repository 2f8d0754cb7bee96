package communique.enrich.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What becomes of the English clues in a text of another language. */
final class OtherLanguage {

    private OtherLanguage() {}

    /** @param entry the phrases of the language for the topic; null when there are none */
    static List<Clue> clues(Topic topic, PhraseEntry entry) {
        var clues = new ArrayList<Clue>();
        for (var clue : topic.clues()) {
            var groups = clue.together().stream().map(OtherLanguage::kept).toList();
            if (groups.stream().noneMatch(List::isEmpty)) {
                clues.add(new Clue(groups, kept(clue.unless()), clue.yields(), clue.weight()));
            }
        }
        if (entry != null) {
            clues.addAll(entry.cluesByPath().values());
        }
        return clues;
    }

    /** @param entry the phrases of the language for the vocabulary; null when there are none */
    static List<String> phrases(WordSet english, PhraseEntry entry) {
        var phrases = new ArrayList<>(kept(english.phrases()));
        if (entry != null) {
            phrases.addAll(entry.phrases());
        }
        return phrases;
    }

    private static List<String> kept(List<String> signals) {
        return signals.stream()
                .filter(signal -> !TopicIndex.isPhrase(signal) || isName(signal))
                .toList();
    }

    /** {@code F-16}, {@code Natanz}: no word of English that is another word elsewhere, as "war" and "die" are. */
    private static boolean isName(String phrase) {
        return Arrays.stream(phrase.split(" ")).noneMatch(word -> Character.isLowerCase(word.codePointAt(0)));
    }
}
