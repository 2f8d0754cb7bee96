package communique.enrich.unlisted;

import communique.enrich.name.Cues;
import communique.enrich.name.NameKey;
import communique.enrich.name.NameRecognizer;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.WordKind;
import communique.enrich.text.Sentence;
import communique.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds persons by first names and titles of office, in languages without a dictionary of names. In a script with capitals
 * the words of a name have one, and two such words behind a title are a person whatever the first name; in one without them a
 * name is a listed first name and the word behind it.
 */
final class ListedWordNames implements NameRecognizer {

    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_APPOSITION = 12;

    private final LanguagePack pack;

    ListedWordNames(LanguagePack pack) {
        this.pack = pack;
    }

    @Override
    public List<NameSpan> recognize(TokenizedText text, List<Sentence> sentences) {
        var names = new ArrayList<NameSpan>();
        var surnames = new HashSet<String>();
        var speakers = new SpokenNames(text, sentences, pack, this::mayBeName);
        var uncased = new UncasedNames(text, pack);
        for (var sentence : sentences) {
            for (var i = sentence.first(); i < sentence.last(); i++) {
                var end = personEnd(text, i, sentence.last());
                if (end == i) {
                    end = speakers.personEnd(i, sentence);
                }
                if (end == i) {
                    end = uncased.personEnd(i, sentence.first(), sentence.last());
                }
                if (end > i) {
                    names.add(new NameSpan(i, end, NameType.PERSON));
                    for (var part = i + 1; part < end; part++) {
                        surnames.add(word(text, part));
                    }
                    i = end - 1;
                }
            }
        }
        return withSurnames(text, sentences, names, surnames);
    }

    private List<NameSpan> withSurnames(
            TokenizedText text, List<Sentence> sentences, List<NameSpan> full, Set<String> surnames) {
        var all = new ArrayList<NameSpan>();
        var next = 0;
        for (var sentence : sentences) {
            for (var i = sentence.first(); i < sentence.last(); i++) {
                if (next < full.size() && full.get(next).first() == i) {
                    all.add(full.get(next));
                    i = full.get(next++).last() - 1;
                } else if (surnames.contains(word(text, i)) && mayBeName(text, i)) {
                    all.add(new NameSpan(i, i + 1, NameType.PERSON));
                }
            }
        }
        return all;
    }

    private boolean isGivenName(TokenizedText text, int i) {
        return pack.is(WordKind.GIVEN_NAME, word(text, i))
                || hasCapitals(text, i) && Cues.isFirstName(NameKey.of(word(text, i)));
    }

    /** {@code ministre Solveig Harstad}, and {@code la ministre des Pêches, Solveig Harstad,}: a title and two capitals. */
    private boolean isTitled(TokenizedText text, int from, int to) {
        if (!hasCapitals(text, from) || from == 0 || from + 1 >= to || !mayBeName(text, from + 1)) {
            return false;
        }
        if (pack.is(WordKind.TITLE, word(text, from - 1))) {
            return true;
        }
        if (!text.tokens().get(from - 1).text().equals(",") || !isClosed(text, from, to)) {
            return false;
        }
        for (var i = from - 2; i >= Math.max(0, from - LONGEST_APPOSITION); i--) {
            if (pack.is(WordKind.TITLE, word(text, i))) {
                return true;
            }
            if (".!?;:".contains(text.tokens().get(i).text())) {
                return false;
            }
        }
        return false;
    }

    /** Whether the capitals end at a comma, so that they are no start of a clause. */
    private static boolean isClosed(TokenizedText text, int from, int to) {
        var end = from;
        while (end < to && text.tokens().get(end).isCapitalised()) {
            end++;
        }
        return end < to && !text.tokens().get(end).isWord();
    }

    /** Index after a person's name; {@code from} when none starts there. */
    private int personEnd(TokenizedText text, int from, int to) {
        if (!mayBeName(text, from) || !isGivenName(text, from) && !isTitled(text, from, to)) {
            return from;
        }
        var end = from + 1;
        var words = 1;
        while (end < to && words < LONGEST_NAME) {
            if (isJoint(text, end, to)) {
                end += 2;
            } else if (pack.is(WordKind.NAME_PARTICLE, word(text, end)) && end + 1 < to && mayBeName(text, end + 1)) {
                end += 2;
                words++;
            } else if (mayBeName(text, end)
                    && (hasCapitals(text, end) || words < 2)
                    && !isAnotherName(text, end, words)) {
                end++;
                words++;
            } else {
                break;
            }
        }
        return words > 1 ? end : from;
    }

    /** Turkish parts its endings from a name: a third word with one is another name, unless a first name stands before it. */
    private boolean isAnotherName(TokenizedText text, int i, int words) {
        var parted = !word(text, i).equals(text.tokens().get(i).text().toLowerCase(Locale.ROOT));
        return words > 1 && parted && !pack.is(WordKind.GIVEN_NAME, word(text, i - 1));
    }

    private static boolean isJoint(TokenizedText text, int i, int to) {
        return i + 1 < to
                && text.tokens().get(i).isDash()
                && text.tokens().get(i - 1).touches(text.tokens().get(i))
                && text.tokens().get(i).touches(text.tokens().get(i + 1));
    }

    private boolean mayBeName(TokenizedText text, int i) {
        var token = text.tokens().get(i);
        var word = word(text, i);
        return Character.isLetter(token.text().codePointAt(0))
                && token.text().length() > 1
                && (token.isCapitalised() || !hasCapitals(text, i))
                && !pack.is(WordKind.NO_NAME, word)
                && !pack.is(WordKind.TITLE, word)
                && !pack.is(WordKind.BODY, word)
                && !pack.is(WordKind.NAME_PARTICLE, word)
                && !pack.is(WordKind.THAT, word)
                && !pack.is(WordKind.SPEECH_VERB, word);
    }

    /** Whether the script of a word has capitals. */
    static boolean hasCapitals(TokenizedText text, int i) {
        var first = text.tokens().get(i).text().codePointAt(0);
        return Character.toUpperCase(first) != first || Character.toLowerCase(first) != first;
    }

    static String word(TokenizedText text, int i) {
        var word = text.tokens().get(i).text();
        var apostrophe = Math.max(word.indexOf('\''), word.indexOf('\u2019'));
        return (apostrophe > 0 ? word.substring(0, apostrophe) : word).toLowerCase(Locale.ROOT);
    }
}
