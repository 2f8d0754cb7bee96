package communique.enrich.name;

import communique.enrich.pack.ArabicLetters;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form under which a token is looked up: small letters, no accents, no dots or apostrophes, one spelling of Arabic
 * letters, Russian words without their endings. Case is checked afterwards, on the text itself.
 */
public final class NameKey {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\u0640\u200c\u200d]+");
    private static final Set<String> RUSSIAN_ENDINGS =
            Set.of(("ого ому ыми ими ами ями ской ская ские ских ым им ом ем ой ей ою ею ах ях ам ям ов ую ая яя"
                            + " ия ии ию ие ый ий ое ее ые а я у ю е и ы о ь й")
                    .split(" "));
    private static final int LONGEST_ENDING = 4;
    private static final int SHORTEST_STEM = 3;

    private NameKey() {}

    /** The key of a token; empty for hyphens and lone apostrophes, which count for nothing inside a name. */
    public static String of(String token) {
        var plain = true;
        for (var i = 0; i < token.length() && plain; i++) {
            var c = token.charAt(i);
            plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
        }
        return plain ? token : fold(token);
    }

    /** The key without cutting Russian endings, for texts whose names are listed in all their forms. */
    static String unstemmed(String token) {
        var folded = foldLetters(token);
        return isAscii(folded) ? folded : foldScript(folded, false);
    }

    private static String fold(String token) {
        var folded = foldLetters(token);
        return isAscii(folded) ? folded : foldScript(folded, true);
    }

    private static boolean isAscii(String folded) {
        return folded.chars().allMatch(c -> c < 0x80);
    }

    private static String foldLetters(String token) {
        if (token.length() == 1 && isSilent(token.charAt(0))) {
            return "";
        }
        if (token.equals("&")) {
            return "and";
        }
        var folded = new StringBuilder(token.length());
        for (var i = 0; i < token.length(); i++) {
            var c = token.charAt(i);
            if (!isSilent(c) && (c != '.' || token.length() == 1)) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    private static boolean isSilent(char c) {
        return c == '-'
                || c == '\''
                || c == '\u2019'
                || c == '\u02bc'
                || c == '\u2010'
                || c == '\u2011'
                || c == '\u2013';
    }

    private static String foldScript(String token, boolean stemmed) {
        var first = Character.UnicodeScript.of(token.isEmpty() ? ' ' : token.codePointAt(0));
        if (first == Character.UnicodeScript.ARABIC) {
            return ArabicLetters.fold(token);
        }
        var bare =
                MARKS.matcher(Normalizer.normalize(token, Normalizer.Form.NFD)).replaceAll("");
        bare = bare.replace('ı', 'i')
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .toLowerCase(Locale.ROOT);
        return stemmed && first == Character.UnicodeScript.CYRILLIC ? stem(bare) : bare;
    }

    /** Without the longest ending that it has, unless too little were left. */
    private static String stem(String word) {
        for (var end = Math.max(0, word.length() - LONGEST_ENDING); end < word.length(); end++) {
            if (RUSSIAN_ENDINGS.contains(word.substring(end))) {
                return end >= SHORTEST_STEM ? word.substring(0, end) : word;
            }
        }
        return word;
    }
}
