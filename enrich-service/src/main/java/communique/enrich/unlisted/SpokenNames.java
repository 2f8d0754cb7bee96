package communique.enrich.unlisted;

import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.WordKind;
import communique.enrich.text.Sentence;
import communique.enrich.text.TokenizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds persons by what the text lets them do: capitals that stand beside a verb of speech, there or, by one of them, elsewhere
 * in the text. Only scripts with capitals tell so, and languages in which nouns have none.
 */
final class SpokenNames {

    private static final int LONGEST_NAME = 4;
    private static final int FARTHEST_VERB = 4;

    private final TokenizedText text;
    private final LanguagePack pack;
    private final BiPredicate<TokenizedText, Integer> mayBeName;
    private final Set<String> spoken = new HashSet<>();

    SpokenNames(
            TokenizedText text,
            List<Sentence> sentences,
            LanguagePack pack,
            BiPredicate<TokenizedText, Integer> mayBeName) {
        this.text = text;
        this.pack = pack;
        this.mayBeName = mayBeName;
        sentences.forEach(this::learn);
    }

    /** The capitals right beside verbs of speech. */
    private void learn(Sentence sentence) {
        for (var i = sentence.first(); i < sentence.last(); i++) {
            if (isVerb(i)) {
                learn(i + 1, sentence);
                learn(i - 1, sentence);
            }
        }
    }

    private void learn(int i, Sentence sentence) {
        if (i >= sentence.first() && i < sentence.last() && isCapital(i)) {
            spoken.add(word(i));
        }
    }

    /** Index after a person's name that starts at a token; the token itself when none does. */
    int personEnd(int from, Sentence sentence) {
        if (!isCapital(from) || from > sentence.first() && isCapital(from - 1)) {
            return from;
        }
        var end = rowEnd(from, sentence.last());
        var length = words(from, end);
        if (length < 2 || length > LONGEST_NAME) {
            return from;
        }
        var isName = speaksElsewhere(from, end) || isBehindVerb(from, sentence) || isBeforeVerb(end, sentence);
        return isName && !isBehindPreposition(from) ? end : from;
    }

    private int rowEnd(int from, int last) {
        var end = from + 1;
        while (end < last && (isCapital(end) || isInside(end, last))) {
            end++;
        }
        return end;
    }

    /** A hyphen or a particle with a capital behind it. */
    private boolean isInside(int i, int last) {
        var token = text.tokens().get(i);
        var joint = token.isDash() && text.tokens().get(i - 1).touches(token);
        return i + 1 < last && (joint || pack.is(WordKind.NAME_PARTICLE, word(i))) && isNext(i + 1, last);
    }

    private boolean isNext(int i, int last) {
        return isCapital(i) || i + 1 < last && pack.is(WordKind.NAME_PARTICLE, word(i)) && isCapital(i + 1);
    }

    private int words(int from, int end) {
        var words = 0;
        for (var i = from; i < end; i++) {
            words += isCapital(i) ? 1 : 0;
        }
        return words;
    }

    private boolean speaksElsewhere(int from, int end) {
        for (var i = from + 1; i < end; i++) {
            if (isCapital(i) && spoken.contains(word(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code dijo el historiador Corin Asker}. */
    private boolean isBehindVerb(int from, Sentence sentence) {
        for (var i = from - 1; i >= Math.max(sentence.first(), from - FARTHEST_VERB); i--) {
            if (isVerb(i)) {
                return true;
            }
            if (!text.tokens().get(i).isWord() || pack.is(WordKind.PREPOSITION, word(i))) {
                return false;
            }
        }
        return false;
    }

    private boolean isBeforeVerb(int end, Sentence sentence) {
        return end < sentence.last() && isVerb(end) || end + 1 < sentence.last() && isSmall(end) && isVerb(end + 1);
    }

    private boolean isBehindPreposition(int from) {
        return from > 0 && pack.is(WordKind.PREPOSITION, word(from - 1));
    }

    private boolean isVerb(int i) {
        return i >= 0
                && i < text.tokens().size()
                && !text.tokens().get(i).isCapitalised()
                && pack.is(WordKind.SPEECH_VERB, word(i));
    }

    private boolean isCapital(int i) {
        return ListedWordNames.hasCapitals(text, i) && text.tokens().get(i).isCapitalised() && mayBeName.test(text, i);
    }

    private boolean isSmall(int i) {
        return text.tokens().get(i).text().length() <= 2;
    }

    private String word(int i) {
        return ListedWordNames.word(text, i);
    }
}
