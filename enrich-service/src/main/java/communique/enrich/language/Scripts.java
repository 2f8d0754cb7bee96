package communique.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** Languages that their script alone gives away. */
final class Scripts {

    private static final Map<UnicodeScript, String> ONE_LANGUAGE = new EnumMap<>(Map.ofEntries(
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.TIBETAN, "bo")));

    private static final int FEWEST_LETTERS = 4;
    private static final int KANA_SHARE = 20;

    private Scripts() {}

    /** The language, when most letters are of a script that one language writes; null for all others. */
    static String languageOf(String text) {
        var counts = new int[UnicodeScript.values().length];
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                counts[
                        c < 0x80
                                ? UnicodeScript.LATIN.ordinal()
                                : UnicodeScript.of(c).ordinal()]++;
                all++;
            }
        }
        if (all < FEWEST_LETTERS) {
            return null;
        }
        int kana = counts[UnicodeScript.HIRAGANA.ordinal()] + counts[UnicodeScript.KATAKANA.ordinal()];
        int han = counts[UnicodeScript.HAN.ordinal()];
        if ((kana + han) * 2 > all) {
            return kana * KANA_SHARE > kana + han ? "ja" : "zh";
        }
        for (var script : ONE_LANGUAGE.entrySet()) {
            if (counts[script.getKey().ordinal()] * 2 > all) {
                return script.getValue();
            }
        }
        return null;
    }
}
