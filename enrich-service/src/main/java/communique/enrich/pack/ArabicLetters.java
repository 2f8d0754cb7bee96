package communique.enrich.pack;

import java.util.regex.Pattern;

/**
 * One spelling for words in Arabic script: no marks over or under the letters, no half-spaces, one letter where Arabic and
 * Persian keyboards have two.
 */
public final class ArabicLetters {

    /** Vowel signs, the stroke that lengthens a word, the joiners of Persian. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\u0640\u200c\u200d]+");

    private ArabicLetters() {}

    /** The word without the marks, its letters as they are. */
    public static String unmarked(String word) {
        return MARKS.matcher(word).replaceAll("");
    }

    /** The word in that spelling. */
    public static String fold(String word) {
        var bare = unmarked(word);
        var folded = new StringBuilder(bare.length());
        for (var i = 0; i < bare.length(); i++) {
            folded.append(
                    switch (bare.charAt(i)) {
                        case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
                        case 'ي', 'ى' -> 'ی';
                        case 'ك' -> 'ک';
                        case 'ة' -> 'ه';
                        default -> bare.charAt(i);
                    });
        }
        return folded.toString();
    }
}
