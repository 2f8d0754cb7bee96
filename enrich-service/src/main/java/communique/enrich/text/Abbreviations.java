package communique.enrich.text;

import java.util.Locale;
import java.util.Set;

/** Words that are written with a full stop which ends no sentence, or may end one. */
final class Abbreviations {

    private static final WordLists WORDS = WordLists.of(Abbreviations.class, "abbreviations.txt");

    /** Stand before a name or number, so a sentence never ends after them. */
    private static final Set<String> BEFORE_A_NAME = WORDS.words("before-a-name");

    /** End a name, a number or a remark; a sentence may end with them. */
    private static final Set<String> BEFORE_ANYTHING = WORDS.words("before-anything");

    /** What a sentence often starts with, and a name after an abbreviation hardly ever. */
    private static final Set<String> STARTERS = WORDS.words("starters");

    /** Abbreviations only when capitalised: {@code No. 10}. */
    private static final Set<String> ALSO_WORDS = WORDS.words("also-words");

    private Abbreviations() {}

    /** Whether a full stop after this word belongs to the word. */
    static boolean isAbbreviation(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return BEFORE_A_NAME.contains(lower) && !isOrdinary(word) || BEFORE_ANYTHING.contains(lower) && isCased(word);
    }

    /** Whether a sentence may end after this token, which ends in a full stop of its own. */
    static boolean mayEndSentence(String token, String next) {
        var bare = token.substring(0, token.length() - 1);
        if (bare.length() == 1 || BEFORE_A_NAME.contains(bare.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return STARTERS.contains(next.toLowerCase(Locale.ROOT));
    }

    private static boolean isOrdinary(String word) {
        return Character.isLowerCase(word.charAt(0)) && ALSO_WORDS.contains(word);
    }

    /** Months, days and company forms are abbreviated with a capital; {@code sat.} and {@code sun.} end a sentence. */
    private static boolean isCased(String word) {
        return Character.isUpperCase(word.charAt(0))
                || word.indexOf('.') > 0
                || word.equals("etc")
                || word.equals("bn");
    }
}
