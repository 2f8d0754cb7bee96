package communique.events.submission;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** A language as BCP 47 writes it, such as {@code en}, {@code fa-IR} or {@code zh-Hant}. */
final class LanguageTag {

    private static final int LONGEST = 35;

    private LanguageTag() {}

    static String parse(String text) throws RefusedException {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var tag = new Locale.Builder().setLanguageTag(text.strip()).build().toLanguageTag();
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
