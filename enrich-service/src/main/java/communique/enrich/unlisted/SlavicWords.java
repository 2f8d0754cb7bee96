package communique.enrich.unlisted;

import communique.enrich.name.NameKey;
import communique.enrich.pack.FormReading;
import communique.enrich.pack.FormReading.Kind;
import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.Morphology;
import communique.enrich.pack.Orthography;
import communique.enrich.pack.WordKind;
import communique.enrich.text.Token;
import communique.enrich.text.TokenizedText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the dictionary and the lists of a Slavic language say of the words of one text. */
final class SlavicWords {

    private static final Set<String> PARTICLES = Set.of(
            "де", "ди", "да", "дель", "ван", "фон", "аль", "эль", "ель", "бен", "бин", "бін", "ибн", "ібн", "дер", "ла",
            "ле");

    private static final int LONGEST_ACRONYM = 6;
    private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.){1,3}");

    /** How names of authorities and companies end that are made of pieces of words. */
    private static final Pattern BODY_END = Pattern.compile(
            "(?i).*(надзор|банк|пром|фонд|нефт|нафт|служб|агентств|союз|строй|буд|телеком|информ|інформ|парти|парті|разведк|розвідк|авиа|авіа|медиа|медіа|холдинг)\\p{L}{0,3}");

    private static final Pattern RUN_TOGETHER = Pattern.compile("\\p{Ll}\\p{Lu}|\\p{Lu}{3,}\\p{Ll}{3,}");

    /** Abstract nouns: no town is called so, though a title of a law may be. */
    private static final Pattern ABSTRACT = Pattern.compile(".*(ние|тие|ость|ство|ция|ння|ття|ість|ція)");

    private final TokenizedText text;
    private final LanguagePack pack;
    private final Morphology dictionary;

    SlavicWords(TokenizedText text, LanguagePack pack, Morphology dictionary) {
        this.text = text;
        this.pack = pack;
        this.dictionary = dictionary;
    }

    Token token(int i) {
        return text.tokens().get(i);
    }

    private boolean isIn(int i) {
        return i >= 0 && i < text.tokens().size();
    }

    private String small(int i) {
        return isIn(i) ? token(i).text().toLowerCase(Locale.ROOT) : "";
    }

    boolean is(WordKind kind, int i) {
        return pack.is(kind, small(i));
    }

    boolean isWord(int i) {
        return isIn(i) && token(i).isWord();
    }

    boolean isCyrillic(int i) {
        return isIn(i)
                && Character.UnicodeScript.of(token(i).text().codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    boolean isLatinName(int i) {
        return isIn(i)
                && token(i).isCapitalised()
                && !Orthography.isMixed(token(i).text())
                && Character.UnicodeScript.of(token(i).text().codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    boolean isSmallLatin(int i) {
        return isIn(i)
                && Character.isLowerCase(token(i).text().codePointAt(0))
                && Character.UnicodeScript.of(token(i).text().codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    /** Whether a hyphen and a number follow, as in the names of products and diseases. */
    boolean isNumbered(int i) {
        return isJoint(i) && Character.isDigit(token(i + 1).text().charAt(0));
    }

    /** A Cyrillic word with a capital; what a scanner left of one is no name. */
    boolean isCapital(int i) {
        return isCyrillic(i) && token(i).isCapitalised() && !Orthography.isMixed(token(i).text());
    }

    boolean isSmall(int i) {
        return isCyrillic(i) && !token(i).isCapitalised();
    }

    boolean isInitial(int i) {
        return isCapital(i) && INITIALS.matcher(token(i).text()).matches()
                || isCapital(i)
                        && token(i).text().length() == 1
                        && isIn(i + 1)
                        && token(i + 1).text().equals(".");
    }

    boolean isParticle(int i) {
        return PARTICLES.contains(small(i));
    }

    boolean isAcronym(int i) {
        return isCapital(i) && token(i).isAllCapitals() && token(i).text().length() <= LONGEST_ACRONYM;
    }

    /** Whether a word of the language stands in capitals because its neighbours do; an acronym of two bodies is none. */
    boolean isShouted(int i) {
        return isInCapitals(i)
                && (isInCapitals(i - 1) && isWordInCapitals(i - 1, i)
                        || isInCapitals(i + 1) && isWordInCapitals(i, i + 1));
    }

    private boolean isInCapitals(int i) {
        var text = isIn(i) ? token(i).text() : "";
        return isCyrillic(i) && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private boolean isWordInCapitals(int first, int second) {
        return isCommon(first) || isCommon(second);
    }

    /** {@code СШАСлушайте}: two words whose space was lost. */
    boolean isRunTogether(int i) {
        return RUN_TOGETHER.matcher(token(i).text()).find();
    }

    boolean isJoint(int i) {
        return isIn(i - 1)
                && isIn(i + 1)
                && token(i).isDash()
                && token(i - 1).touches(token(i))
                && token(i).touches(token(i + 1));
    }

    List<FormReading> readings(int i) {
        return dictionary.read(token(i).text());
    }

    boolean reads(int i, Kind kind) {
        return isCapital(i) && readings(i).stream().anyMatch(reading -> reading.kind() == kind);
    }

    /** Whether the word stands in texts without being a name. */
    boolean isCommon(int i) {
        return is(WordKind.NO_NAME, i)
                || readings(i).stream().anyMatch(reading -> reading.kind().isCommon());
    }

    boolean isUnknown(int i) {
        return isCapital(i) && readings(i).isEmpty() && !is(WordKind.NO_NAME, i);
    }

    /** Whether a small word may go on with the name of a body: {@code of defence}. */
    boolean isGenitive(int i) {
        return small(i).equals("дел")
                || isSmall(i)
                        && readings(i).stream()
                                .anyMatch(reading -> (reading.kind() == Kind.NOUN || reading.kind() == Kind.ADJECTIVE)
                                        && reading.genitive())
                        && readings(i).stream()
                                .noneMatch(reading -> reading.kind() == Kind.VERB || reading.kind() == Kind.OTHER_WORD);
    }

    boolean endsLikeBody(int i) {
        return BODY_END.matcher(token(i).text()).matches();
    }

    /** Whether a common noun with a capital may be a town. */
    boolean isConcreteNoun(int i) {
        return isCapital(i)
                && readings(i).stream()
                        .anyMatch(reading -> reading.kind() == Kind.NOUN
                                && !ABSTRACT.matcher(reading.lemma()).matches());
    }

    /** Whether an adjective stands before its noun, so that it is no surname. */
    boolean isAdjectiveOfNext(int i) {
        return readings(i).stream().anyMatch(reading -> reading.kind() == Kind.ADJECTIVE)
                && isSmall(i + 1)
                && readings(i + 1).stream().anyMatch(reading -> reading.kind() == Kind.NOUN);
    }

    boolean isNamedAfter(int i) {
        return small(i).equals("имени") || small(i).equals("імені");
    }

    /** The same for all forms of a name. */
    String key(int i) {
        var readings = readings(i);
        for (var kind : List.of(Kind.SURNAME, Kind.GIVEN_NAME, Kind.PLACE)) {
            for (var reading : readings) {
                if (reading.kind() == kind) {
                    return reading.lemma();
                }
            }
        }
        return NameKey.of(token(i).text());
    }
}
