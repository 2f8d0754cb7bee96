package communique.enrich.name;

import java.util.List;

/** Acronyms that a text introduces: {@code Varennan Railway Union (VRU)}. */
public final class Acronyms {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private Acronyms() {}

    /** Index of the token in brackets right after a name that abbreviates it; -1 when there is none. */
    public static int after(KeyedText text, NameSpan name) {
        var open = name.last();
        if (open + 2 >= text.size()
                || !text.key(open).equals("(")
                || !text.key(open + 2).equals(")")) {
            return -1;
        }
        var token = text.token(open + 1);
        var fits = token.isAllCapitals() && abbreviates(text.key(open + 1), text.keys(name.first(), name.last()));
        return fits ? open + 1 : -1;
    }

    /** Whether the letters of an acronym start words of the name, in their order; small words may be left out. */
    public static boolean abbreviates(String acronym, List<String> words) {
        if (acronym.length() < SHORTEST || acronym.length() > LONGEST || words.size() < 2) {
            return false;
        }
        var word = 0;
        for (var i = 0; i < acronym.length(); i++) {
            while (word < words.size() && words.get(word).charAt(0) != acronym.charAt(i)) {
                word++;
            }
            if (word == words.size()) {
                return false;
            }
            word++;
        }
        return words.get(0).charAt(0) == acronym.charAt(0);
    }
}
