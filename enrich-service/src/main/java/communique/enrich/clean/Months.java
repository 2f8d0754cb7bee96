package communique.enrich.clean;

import communique.enrich.text.WordLists;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of the months, whole and short, in the languages that articles are dated in. */
public final class Months {

    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        var rows = WordLists.of(Months.class, "months.txt").lines("");
        for (int i = 0; i < rows.size(); i++) {
            for (var name : rows.get(i).split(" ")) {
                NUMBERS.putIfAbsent(name, i + 1);
            }
        }
    }

    private Months() {}

    /** The month, 1 to 12, that the word names; 0 when it names none. */
    public static int number(String word) {
        return NUMBERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    static boolean isName(String word) {
        return NUMBERS.containsKey(word);
    }
}
