package communique.enrich.unlisted;

import communique.enrich.name.NameRecognizer;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.Lexicon;
import communique.enrich.pack.Lexicon.Kind;
import communique.enrich.pack.WordKind;
import communique.enrich.text.Sentence;
import communique.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds persons in German, Spanish and French texts: words with capitals of which the dictionary has a first name, and words
 * that it does not have at all where persons stand, beside an office, a profession or a verb of speech.
 */
final class LexiconNames implements NameRecognizer {

    private final LanguagePack pack;
    private final Lexicon lexicon;

    LexiconNames(LanguagePack pack, Lexicon lexicon) {
        this.pack = pack;
        this.lexicon = lexicon;
    }

    @Override
    public List<NameSpan> recognize(TokenizedText text, List<Sentence> sentences) {
        return new Document(text).names(sentences);
    }

    /** One text: a surname that stands behind a first name in one place is a person in another. */
    private final class Document {

        private static final int LONGEST_NAME = 4;
        private static final int LONGEST_ACRONYM = 5;

        private final TokenizedText text;
        private final Set<String> surnames = new HashSet<>();
        private Sentence sentence;

        Document(TokenizedText text) {
            this.text = text;
        }

        List<NameSpan> names(List<Sentence> sentences) {
            // Twice: what a later place tells of a surname holds for an earlier one.
            sentences.forEach(this::full);
            var names = new ArrayList<NameSpan>();
            for (var each : sentences) {
                var full = full(each);
                var next = 0;
                for (var i = each.first(); i < each.last(); i++) {
                    if (next < full.size() && full.get(next).first() == i) {
                        names.add(full.get(next));
                        i = full.get(next++).last() - 1;
                    } else if (isKnownSurname(i)) {
                        names.add(new NameSpan(i, i + 1, NameType.PERSON));
                    }
                }
            }
            return names;
        }

        private List<NameSpan> full(Sentence each) {
            sentence = each;
            var names = new ArrayList<NameSpan>();
            for (var i = each.first(); i < each.last(); i++) {
                var end = personEnd(i);
                if (end > i) {
                    names.add(new NameSpan(i, end, NameType.PERSON));
                    surnames.add(small(end - 1));
                    i = end - 1;
                }
            }
            return names;
        }

        private boolean isKnownSurname(int i) {
            var word = small(i);
            return isNameWord(i)
                    && (surnames.contains(word)
                            || word.endsWith("s") && surnames.contains(word.substring(0, word.length() - 1)));
        }

        /** Index after a full name; the same when none starts there. */
        private int personEnd(int i) {
            if (!isNameWord(i)) {
                return i;
            }
            var given = isGivenName(i);
            var end = nameEnd(i, given);
            if (end == i || given) {
                return end;
            }
            return mayBeFirst(i) && isPersonHere(i, end) ? end : i;
        }

        /** Index after the words of a name that starts with this one; the same when it has one word only. */
        private int nameEnd(int i, boolean given) {
            var end = wordEnd(i);
            var words = 1;
            while (end < sentence.last() && words < LONGEST_NAME) {
                var next = end;
                while (next < end + 2 && pack.is(WordKind.NAME_PARTICLE, small(next)) && !isComma(next)) {
                    next++;
                }
                if (!isNameWord(next) || !goesOn(next, given && words == 1) || words > 1 && startsAnother(next)) {
                    break;
                }
                end = wordEnd(next);
                words++;
            }
            return words > 1 ? end : i;
        }

        /** Behind a listed first name a word may be a name, too; German nouns, which all have capitals, only if they are. */
        private boolean goesOn(int i, boolean behindGivenName) {
            var kinds = lexicon.kinds(word(i));
            if (kinds.isEmpty() || kinds.contains(Kind.SURNAME) || kinds.contains(Kind.GIVEN_NAME)) {
                return true;
            }
            return behindGivenName && !pack.code().equals("de");
        }

        /** {@code y Nora Molinares}: a first name behind the particle begins another name. */
        private boolean startsAnother(int i) {
            return text.tokens().get(i - 1).text().equals("y");
        }

        private boolean isGivenName(int i) {
            var kinds = lexicon.kinds(word(i));
            var given = kinds.contains(Kind.GIVEN_NAME) || pack.is(WordKind.GIVEN_NAME, small(i));
            return given
                    && !(lexicon.isWord(word(i))
                            && (i == sentence.first() || pack.code().equals("de")));
        }

        /** Whether a word may begin a name though no list has it: no word of the language, and no noun put together of some. */
        private boolean mayBeFirst(int i) {
            return !lexicon.isWord(word(i))
                    && !lexicon.kinds(word(i)).contains(Kind.PLACE)
                    && !(pack.code().equals("de") && lexicon.isCompound(word(i)));
        }

        /** Whether unknown words stand where a person does. */
        private boolean isPersonHere(int i, int end) {
            if (hasGivenName(i + 1, end - 1) || isBody(i - 1)) {
                return false;
            }
            if (surnames.contains(small(end - 1)) || isTitleOrVerb(i - 1) || speaks(end)) {
                return true;
            }
            if (isComma(i - 1) && (isComma(end) || speaks(end)) || i == sentence.first() && isComma(end)) {
                return true;
            }
            return isProfession(i - 1);
        }

        private boolean hasGivenName(int from, int to) {
            for (var i = from; i < to; i++) {
                if (isGivenName(i)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isTitleOrVerb(int i) {
            return i >= sentence.first()
                    && (pack.is(WordKind.TITLE, small(i)) || pack.is(WordKind.SPEECH_VERB, small(i)));
        }

        /** A verb of speech, perhaps behind a short word: {@code a déclaré}, {@code hat gesagt}. */
        private boolean speaks(int i) {
            return i < sentence.last()
                    && (pack.is(WordKind.SPEECH_VERB, small(i))
                            || i + 1 < sentence.last()
                                    && isSmallWord(i)
                                    && pack.is(WordKind.SPEECH_VERB, small(i + 1)));
        }

        /** A noun of the language that goes before a name: {@code la pescadora}, {@code der Schiffer}. */
        private boolean isProfession(int i) {
            if (i < sentence.first() || !lexicon.kinds(word(i)).contains(Kind.NOUN) && !isGermanCompound(i)) {
                return false;
            }
            if (pack.code().equals("de")) {
                return text.tokens().get(i).isCapitalised() && i > sentence.first() && isSmallWord(i - 1);
            }
            return isSmallWord(i)
                    && !pack.is(WordKind.NO_NAME, small(i))
                    && !pack.is(WordKind.NAME_PARTICLE, small(i))
                    && word(i).length() > 3;
        }

        private boolean isGermanCompound(int i) {
            return pack.code().equals("de") && lexicon.isCompound(word(i));
        }

        private boolean isBody(int i) {
            return i >= sentence.first() && pack.is(WordKind.BODY, small(i));
        }

        private boolean isSmallWord(int i) {
            return text.tokens().get(i).isWord() && !text.tokens().get(i).isCapitalised();
        }

        private boolean isComma(int i) {
            return i >= sentence.first() && i < sentence.last() && word(i).equals(",");
        }

        /** Index after a word and what dashes join to it. */
        private int wordEnd(int i) {
            var end = i + 1;
            while (end + 1 < sentence.last()
                    && text.tokens().get(end).isDash()
                    && text.tokens().get(end - 1).touches(text.tokens().get(end))
                    && text.tokens().get(end).touches(text.tokens().get(end + 1))) {
                end += 2;
            }
            return end;
        }

        private boolean isNameWord(int i) {
            if (i >= sentence.last() || !text.tokens().get(i).isCapitalised() || word(i).length() < 2) {
                return false;
            }
            var small = small(i);
            return !isAcronym(word(i))
                    && !pack.is(WordKind.NO_NAME, small)
                    && !pack.is(WordKind.TITLE, small)
                    && !pack.is(WordKind.BODY, small)
                    && !pack.is(WordKind.THAT, small)
                    && !pack.is(WordKind.SPEECH_VERB, small);
        }

        private static boolean isAcronym(String word) {
            return word.length() <= LONGEST_ACRONYM && word.equals(word.toUpperCase(Locale.ROOT));
        }

        private String word(int i) {
            return text.tokens().get(i).text();
        }

        private String small(int i) {
            return i < text.tokens().size() ? word(i).toLowerCase(Locale.ROOT) : "";
        }
    }
}
