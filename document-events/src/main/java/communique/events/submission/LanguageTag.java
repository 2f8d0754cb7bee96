package communique.events.submission;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

/** A language as BCP 47 writes it, such as {@code en}, {@code fa-IR} or {@code zh-Hant}. */
final class LanguageTag {

    private static final int LONGEST = 35;

    /** What libraries and archives write instead: {@code eng}, {@code English}, {@code ger}. */
    private static final Map<String, String> SHORT = otherNames();

    private LanguageTag() {}

    private static Map<String, String> otherNames() {
        var names = new HashMap<>(Map.of(
                "alb", "sq", "arm", "hy", "chi", "zh", "cze", "cs", "dut", "nl", "fre", "fr", "geo", "ka", "ger", "de",
                "gre", "el", "per", "fa"));
        names.putAll(Map.of("rum", "ro", "slo", "sk", "farsi", "fa", "mandarin", "zh"));
        for (var code : Locale.getISOLanguages()) {
            var language = new Locale(code);
            names.put(language.getISO3Language(), code);
            names.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        return Map.copyOf(names);
    }

    static String parse(String text) throws RefusedException {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var given = text.strip().replace('_', '-');
            var known = SHORT.getOrDefault(given.toLowerCase(Locale.ROOT), given);
            var tag = new Locale.Builder().setLanguageTag(known).build().toLanguageTag();
            if (tag.length() <= LONGEST && !tag.startsWith("x-")) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            throw new RefusedException(Refusal.WRONG_FIELD, sentence(), e);
        }
        throw new RefusedException(Refusal.WRONG_FIELD, sentence());
    }

    private static String sentence() {
        return "language must be a BCP 47 tag such as en, fa or pt-BR";
    }
}
