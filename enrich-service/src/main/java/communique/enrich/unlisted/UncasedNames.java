package communique.enrich.unlisted;

import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.WordKind;
import communique.enrich.text.TokenizedText;
import java.util.Set;

/**
 * Finds persons in scripts without capitals by what stands around them: two words behind a title and what describes it
 * ({@code the minister of energy X Y}, Arabic), or two words between commas behind a title (Persian).
 */
final class UncasedNames {

    private static final String ARTICLE = "ال";

    /** What may stand between the comma and the name; behind other titles comes what they are the title of. */
    private static final Set<String> HONORIFICS = Set.of("آقای", "خانم", "دکتر", "مهندس", "سردار", "استاد");

    private static final int MOST_ADJECTIVES = 4;
    private static final int FARTHEST_TITLE = 10;
    private static final int SHORTEST = 3;

    private final TokenizedText text;
    private final LanguagePack pack;

    UncasedNames(TokenizedText text, LanguagePack pack) {
        this.text = text;
        this.pack = pack;
    }

    /** Index after a person's name that starts at a token; the token itself when none does. */
    int personEnd(int from, int first, int last) {
        if (from + 1 >= last || !isName(from) || !isName(from + 1) || word(from).startsWith(ARTICLE)) {
            return from;
        }
        return switch (pack.code()) {
            case "ar" -> isBehindTitle(from, first) && !isNounAndAdjective(from) ? from + 2 : from;
            case "fa" -> isBetweenCommas(from, first, last) ? from + 2 : from;
            default -> from;
        };
    }

    /** {@code المهندس X Y}, {@code وزيرة الطاقة X Y}: a title that is definite or is made so by the words behind it. */
    private boolean isBehindTitle(int from, int first) {
        var i = from - 1;
        var adjectives = 0;
        while (i > first && adjectives < MOST_ADJECTIVES && word(i).startsWith(ARTICLE) && !isTitle(i)) {
            i--;
            adjectives++;
        }
        return i >= first
                && isTitle(i)
                && (adjectives > 0 || withoutAnd(word(i)).startsWith(ARTICLE));
    }

    private static String withoutAnd(String word) {
        return word.startsWith("و" + ARTICLE) || word.startsWith("ل" + ARTICLE) ? word.substring(1) : word;
    }

    /** Words that agree in the ending of the feminine or the accusative are a noun with its adjective. */
    private boolean isNounAndAdjective(int from) {
        var next = word(from + 1);
        return word(from).endsWith("ة")
                || word(from).endsWith("ا") && (next.endsWith("ا") || next.startsWith("ي") || next.startsWith("ت"));
    }

    private boolean isBetweenCommas(int from, int first, int last) {
        if (from == first || from + 2 >= last || !isComma(from + 2)) {
            return false;
        }
        var before = from - 1;
        if (HONORIFICS.contains(word(before))) {
            before--;
        }
        if (before < first || !isComma(before)) {
            return false;
        }
        for (var i = before - 1; i >= Math.max(first, before - FARTHEST_TITLE); i--) {
            if (isTitle(i)) {
                return true;
            }
        }
        return before < from - 1;
    }

    private boolean isTitle(int i) {
        return pack.isBehindJoined(WordKind.TITLE, word(i));
    }

    private boolean isComma(int i) {
        return word(i).equals("،") || word(i).equals(",");
    }

    private boolean isName(int i) {
        var word = word(i);
        return word.length() >= SHORTEST
                && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC
                && text.tokens().get(i).isWord()
                && !pack.is(WordKind.PREPOSITION, word)
                && !pack.is(WordKind.THAT, word)
                && !pack.is(WordKind.HE, word)
                && !pack.is(WordKind.SHE, word)
                && !isTitle(i)
                && !pack.isBehindJoined(WordKind.BODY, word)
                && !pack.isBehindJoined(WordKind.SPEECH_VERB, word)
                && !pack.is(WordKind.SPEECH_NOUN, word)
                && !pack.is(WordKind.NO_NAME, word);
    }

    private String word(int i) {
        return ListedWordNames.word(text, i);
    }
}
