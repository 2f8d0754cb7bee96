package communique.enrich.unlisted;

import communique.enrich.name.Cues;
import communique.enrich.name.NameKey;
import communique.enrich.name.NameRecognizer;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.pack.FormReading.Kind;
import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.Latin;
import communique.enrich.pack.Morphology;
import communique.enrich.pack.WordKind;
import communique.enrich.text.Sentence;
import communique.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names in Russian and Ukrainian texts by the name tags of a dictionary of word forms. */
final class SlavicNames implements NameRecognizer {

    private final LanguagePack pack;
    private final Morphology dictionary;

    SlavicNames(LanguagePack pack, Morphology dictionary) {
        this.pack = pack;
        this.dictionary = dictionary;
    }

    @Override
    public List<NameSpan> recognize(TokenizedText text, List<Sentence> sentences) {
        return new Document(new SlavicWords(text, pack, dictionary)).names(sentences);
    }

    /** One text: what it says in one place tells what a single word means in another. */
    private static final class Document {

        private static final int LONGEST_GENITIVE = 3;
        private static final int LONGEST_TITLE = 7;
        private static final String OPENERS = "«\"„“";
        private static final String CLOSERS = "»\"“”";

        private final SlavicWords words;
        private final Set<String> surnames = new HashSet<>();
        private final Map<String, NameType> types = new HashMap<>();
        private final List<NameSpan> names = new ArrayList<>();
        private Sentence sentence;

        Document(SlavicWords words) {
            this.words = words;
        }

        List<NameSpan> names(List<Sentence> sentences) {
            sentences.forEach(this::learn);
            for (var each : sentences) {
                sentence = each;
                var at = each.first();
                while (at < each.last()) {
                    at = next(at);
                }
            }
            return names;
        }

        /** Full names and names behind nouns first: they settle the words that stand alone. */
        private void learn(Sentence each) {
            sentence = each;
            for (var i = each.first(); i < each.last(); i++) {
                var end = personEnd(i);
                if (end > i + 1) {
                    surnames.add(words.key(end - 1));
                    surnames.add(words.key(i));
                    i = end - 1;
                } else if (words.isCapital(i) && !isFirstWord(i) && !words.isCommon(i)) {
                    if (words.is(WordKind.PLACE_NOUN, i - 1)) {
                        types.put(words.key(i), NameType.LOCATION);
                    } else if (words.is(WordKind.TITLE, i - 1)) {
                        types.put(words.key(i), NameType.PERSON);
                    } else if (words.is(WordKind.BEFORE_PLACE, i - 1)) {
                        types.putIfAbsent(words.key(i), NameType.LOCATION);
                    }
                }
            }
        }

        private int next(int i) {
            if (words.isLatinName(i)) {
                return latin(i);
            }
            if (isQuotedBody(i)) {
                return quoted(i);
            }
            if (!words.isCapital(i)) {
                return i + 1;
            }
            var end = personEnd(i);
            if (end > i) {
                return add(i, end, NameType.PERSON);
            }
            end = bodyEnd(i);
            if (end > i) {
                return add(i, end, NameType.ORGANIZATION);
            }
            end = placeEnd(i);
            return end > i ? add(i, end, NameType.LOCATION) : single(i);
        }

        private int add(int first, int last, NameType type) {
            names.add(new NameSpan(first, last, type));
            return last;
        }

        /** {@code Ryanair}, {@code De Beers}; a person when it starts with a first name. */
        private int latin(int i) {
            var end = i + 1;
            while (end < sentence.last() && (words.isLatinName(end) || words.isJoint(end))) {
                end++;
            }
            while (end > i + 1 && words.token(end - 1).isDash()) {
                end--;
            }
            var word = words.token(i).text();
            if (words.is(WordKind.NO_NAME, i)
                    || word.length() < 2
                    || word.indexOf('.') > 0
                    || word.matches("[IVXLC]+")
                    || isForeignProse(i, end)) {
                return end;
            }
            if (isOtherSpelling(i)) {
                return end;
            }
            var person = end - i > 1 && Cues.isFirstName(NameKey.of(word));
            return add(i, end, person ? NameType.PERSON : NameType.ORGANIZATION);
        }

        /** {@code Семён Ветлугин (Semyon Vetlugin)}: the same person once more. */
        private boolean isOtherSpelling(int i) {
            if (i < 2 || names.isEmpty() || !words.token(i - 1).text().equals("(")) {
                return false;
            }
            var before = names.get(names.size() - 1);
            return before.last() == i - 1
                    && before.type() == NameType.PERSON
                    && Latin.of(words.token(before.first()).text())
                            .regionMatches(true, 0, words.token(i).text(), 0, 1);
        }

        /** Whether the names stand in a sentence of another language, or before the number of a product. */
        private boolean isForeignProse(int first, int last) {
            return words.isSmallLatin(first - 1) || words.isSmallLatin(last) || words.isNumbered(last);
        }

        /** {@code company «Nord»}: the noun tells what the words between the marks are. */
        private boolean isQuotedBody(int i) {
            return i > sentence.first()
                    && i + 1 < sentence.last()
                    && OPENERS.contains(words.token(i).text())
                    && words.token(i + 1).isCapitalised()
                    && words.is(WordKind.BODY, i - 1);
        }

        private int quoted(int i) {
            for (var end = i + 2; end < Math.min(sentence.last(), i + LONGEST_TITLE); end++) {
                if (CLOSERS.contains(words.token(end).text())) {
                    return add(i + 1, end, NameType.ORGANIZATION) + 1;
                }
            }
            return i + 1;
        }

        /** Index after a person's name of at least two words; {@code i} when none starts there. */
        private int personEnd(int i) {
            if (!words.isCapital(i) || words.is(WordKind.NO_NAME, i) || words.isAcronym(i) && !words.isInitial(i)) {
                return i;
            }
            if (words.isInitial(i)) {
                var surname = afterInitials(i);
                return isSurname(surname) && !words.isInitial(surname) ? wordEnd(surname) : i;
            }
            var second = wordEnd(i);
            if (words.reads(i, Kind.GIVEN_NAME) && !isRatherWord(i)) {
                return afterGivenName(i, second);
            }
            if (isSurname(i) && words.isInitial(second)) {
                return afterInitials(second);
            }
            var family = words.reads(i, Kind.SURNAME) && !(isFirstWord(i) && words.isCommon(i));
            if (family && words.reads(second, Kind.GIVEN_NAME) && !words.isCommon(second)) {
                var third = wordEnd(second);
                return words.reads(third, Kind.PATRONYMIC) ? third + 1 : third;
            }
            var titled = words.is(WordKind.TITLE, i - 1) && !words.is(WordKind.BODY, i);
            var foreign = words.isUnknown(i) && !words.is(WordKind.BODY, i);
            var goesOn = foreign
                            && isSurname(second)
                            && (words.isUnknown(second) || words.reads(second, Kind.SURNAME) && !words.isCommon(second))
                    || titled && isSurname(second) && !words.isCommon(i);
            return goesOn ? afterGivenName(i, second) : i;
        }

        private boolean isRatherWord(int i) {
            return isFirstWord(i) && words.isCommon(i) && !isSurname(wordEnd(i));
        }

        private int afterGivenName(int i, int second) {
            var at = second;
            if (words.reads(at, Kind.PATRONYMIC)) {
                at = wordEnd(at);
                return isSurname(at) ? wordEnd(at) : at;
            }
            if (words.isInitial(at)) {
                at = afterInitials(at);
            }
            while (words.isParticle(at) && at < sentence.last() && isSurname(at + 1)) {
                at++;
            }
            if (!isSurname(at) || at >= sentence.last()) {
                return i;
            }
            var end = wordEnd(at);
            var twoGiven = words.reads(at, Kind.GIVEN_NAME) || words.isUnknown(at);
            return twoGiven && isSurname(end) && !words.isCommon(end) && !words.reads(end, Kind.GIVEN_NAME)
                    ? wordEnd(end)
                    : end;
        }

        private int afterInitials(int i) {
            var at = i;
            while (at < sentence.last() && words.isInitial(at)) {
                at += words.token(at).text().endsWith(".") ? 1 : 2;
            }
            return Math.min(at, sentence.last());
        }

        /** Whether a word may be a surname where one is expected. */
        private boolean isSurname(int i) {
            return i < sentence.last()
                    && words.isCapital(i)
                    && !words.is(WordKind.NO_NAME, i)
                    && !words.isAcronym(i)
                    && (words.reads(i, Kind.SURNAME) || !words.is(WordKind.TITLE, i))
                    && (words.reads(i, Kind.SURNAME) || words.reads(i, Kind.GIVEN_NAME) || !words.is(WordKind.BODY, i));
        }

        /** Index after a word and what a hyphen joins to it. */
        private int wordEnd(int i) {
            var end = i + 1;
            while (end + 1 < sentence.last() && words.isJoint(end) && words.isCyrillic(end + 1)) {
                end += 2;
            }
            return Math.min(end, sentence.last());
        }

        /** {@code Supreme Court of X}, {@code Ministry of defence}: index after it; {@code i} when none starts there. */
        private int bodyEnd(int i) {
            var head = i;
            while (head < sentence.last() && head < i + 3 && isAdjective(head)) {
                head++;
            }
            if (head >= sentence.last() || !words.isCyrillic(head) || !words.is(WordKind.BODY, head)) {
                return i;
            }
            var end = head + 1;
            var limit = Math.min(sentence.last(), end + LONGEST_GENITIVE);
            while (end < limit && words.isGenitive(end) && !words.isNamedAfter(end) && !words.is(WordKind.TITLE, end)) {
                end++;
            }
            var chain = end > head + 1;
            if (end < sentence.last() && words.isNamedAfter(end)) {
                var name = personEnd(end + 1);
                return name > end + 1 ? name : Math.min(sentence.last(), end + 2);
            }
            if (end < sentence.last() && isOwner(end)) {
                return wordEnd(end);
            }
            if (head > i) {
                return isFirstWord(i) && !chain && !words.isCapital(head) ? i : end;
            }
            return chain || words.isAcronym(i) || words.endsLikeBody(i) ? end : i;
        }

        /** The state or town of a body. */
        private boolean isOwner(int i) {
            return words.isCapital(i)
                    && (words.reads(i, Kind.PLACE) || words.isAcronym(i) || words.isConcreteNoun(i))
                    && personEnd(i) == i;
        }

        private boolean isAdjective(int i) {
            return words.isCyrillic(i)
                    && words.readings(i).stream().anyMatch(reading -> reading.kind() == Kind.ADJECTIVE)
                    && (i == sentence.first() || words.isCapital(i) || words.isCapital(i - 1));
        }

        /** {@code Baltic sea}: index after it; {@code i} when none starts there. */
        private int placeEnd(int i) {
            return isAdjective(i)
                            && !isFirstWord(i)
                            && words.isSmall(i + 1)
                            && words.is(WordKind.PLACE_NOUN, i + 1)
                            && i + 1 < sentence.last()
                    ? i + 2
                    : i;
        }

        private int single(int i) {
            var end = wordEnd(i);
            if (words.is(WordKind.NO_NAME, i)
                    || words.isShouted(i)
                    || words.isRunTogether(i)
                    || words.isInitial(i)
                    || words.token(i).text().length() == 1) {
                return end;
            }
            var type = typeOf(i, end);
            return type == null ? end : add(i, end, type);
        }

        private NameType typeOf(int i, int end) {
            var key = words.key(i);
            if (words.isAcronym(i)) {
                var label = words.token(i).text().length() < 3
                        || end < sentence.last()
                                && OPENERS.contains(words.token(end).text());
                return label || words.isCommon(i) && words.readings(i).size() > 3 ? null : NameType.ORGANIZATION;
            }
            var common = words.isCommon(i);
            if (surnames.contains(key) && !(isFirstWord(i) && common) && !words.isAdjectiveOfNext(i)) {
                return NameType.PERSON;
            }
            if (types.containsKey(key) && !common) {
                return types.get(key);
            }
            if (isFirstWord(i) && common) {
                return null;
            }
            if (words.is(WordKind.BEFORE_PLACE, i - 1) && (words.reads(i, Kind.PLACE) || words.isConcreteNoun(i))) {
                return NameType.LOCATION;
            }
            if (words.reads(i, Kind.PLACE)) {
                return NameType.LOCATION;
            }
            if (words.reads(i, Kind.OTHER_NAME)) {
                return NameType.ORGANIZATION;
            }
            if (!common && (words.reads(i, Kind.SURNAME) || words.reads(i, Kind.GIVEN_NAME))) {
                return NameType.PERSON;
            }
            if (words.is(WordKind.TITLE, i - 1) && words.reads(i, Kind.SURNAME)) {
                return NameType.PERSON;
            }
            if (!words.isUnknown(i) || isFirstWord(i)) {
                return null;
            }
            return words.endsLikeBody(i) ? NameType.ORGANIZATION : NameType.PERSON;
        }

        /** Whether a capital may be there only because a sentence or quotation starts. */
        private boolean isFirstWord(int i) {
            return i == sentence.first()
                    || !words.isWord(i - 1) && !words.token(i - 1).text().equals(",");
        }
    }
}
