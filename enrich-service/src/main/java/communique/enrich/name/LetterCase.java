package communique.enrich.name;

import communique.enrich.text.Token;
import java.util.List;

/** Whether the capitals of a text allow that it names what is listed: {@code IS} is no verb, {@code turkey} no state. */
public final class LetterCase {

    private static final int SHORTEST_SPELT_OUT = 4;

    private LetterCase() {}

    /** Whether the tokens from {@code first} to {@code last} are written as the name may be. */
    public static boolean fits(List<String> words, KeyedText text, int first, int last) {
        var word = 0;
        var capitals = 0;
        var cased = 0;
        for (var i = first; i < last; i++) {
            if (text.key(i).isEmpty()) {
                continue;
            }
            var listed = words.get(word++);
            var token = text.token(i);
            if (!isCapitalised(listed)) {
                continue;
            }
            cased++;
            if (token.isCapitalised()) {
                if (!fitsCapitals(listed, token, words.size())) {
                    return false;
                }
                capitals++;
            } else if (words.size() == 1 || !Cues.mayBeSmall(text.key(i))) {
                return false;
            }
        }
        return cased == 0 || capitals > 0;
    }

    /** An acronym must be spelt in capitals; a name may be, as in a dateline, unless it is as short as an acronym. */
    private static boolean fitsCapitals(String listed, Token token, int words) {
        if (token.text().equals(listed)) {
            return true;
        }
        var acronym = isAcronym(listed);
        if (token.isAllCapitals()) {
            return acronym || words > 1 || listed.length() >= SHORTEST_SPELT_OUT;
        }
        return !acronym || words > 1 || listed.length() >= SHORTEST_SPELT_OUT && listed.indexOf('.') < 0;
    }

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1
                && word.chars().noneMatch(Character::isLowerCase)
                && word.chars().anyMatch(Character::isUpperCase);
    }
}
