package communique.enrich.name;

import communique.enrich.text.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells names from words that have a capital only because a sentence starts with them: {@code Turkey is dear this year}
 * in a text about turkeys. A word is no name when the text also writes it small, and never big inside a sentence.
 */
public final class OrdinaryWords {

    private static final int SHORTEST = 4;

    private final KeyedText text;
    private final Set<String> small = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    public OrdinaryWords(KeyedText text) {
        this.text = text;
        for (var sentence : text.text().sentences()) {
            note(sentence);
        }
    }

    private void note(Sentence sentence) {
        var tellsNothing = text.isTitleCase(sentence);
        var starts = true;
        for (var i = sentence.first(); i < sentence.last(); i++) {
            var token = text.token(i);
            if (!token.isWord()) {
                starts = starts || !token.isClitic() && "\"“‘'«:—–".contains(token.text());
                continue;
            }
            if (Character.isLowerCase(token.text().codePointAt(0))) {
                small.add(text.key(i));
            } else if (!starts && !tellsNothing && !token.isAllCapitals()) {
                names.add(text.key(i));
            }
            starts = false;
        }
    }

    /** The matches that are more than such a word. */
    public List<ListedMatch> drop(List<ListedMatch> matches) {
        return matches.stream()
                .filter(match -> match.length() > 1 || !isOrdinary(match.first()))
                .toList();
    }

    /** The recognised names that are more than such a word. */
    public List<NameSpan> without(List<NameSpan> recognized) {
        return recognized.stream()
                .filter(name -> name.last() - name.first() > 1 || !isOrdinary(name.first()))
                .toList();
    }

    private boolean isOrdinary(int i) {
        var key = text.key(i);
        return key.length() >= SHORTEST
                && text.token(i).isCapitalised()
                && !text.token(i).isAllCapitals()
                && !names.contains(key)
                && (small.contains(key) || small.contains(key + "s"));
    }
}
