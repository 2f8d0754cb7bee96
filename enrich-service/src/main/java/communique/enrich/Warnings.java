package communique.enrich;

import communique.enrich.origin.DocumentOrigin;
import communique.enrich.pack.LanguagePacks;
import communique.events.DocumentEnriched.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reader of the tags should know: never silence where something could not be told. */
final class Warnings {

    private Warnings() {}

    static List<Warning> of(String body, String language, DocumentOrigin origin, DocumentTags tags) {
        var warnings = new ArrayList<>(origin.warnings());
        if (body.isBlank()) {
            warnings.add(new Warning(
                    "no-text",
                    "no text was found in the document; where a script draws the page, send the text itself"));
        }
        languageWarning(language).ifPresent(warnings::add);
        if (!tags.isWhole()) {
            warnings.add(
                    new Warning(
                            "recognition-limited",
                            "the text is very long: names that the knowledge files do not list were looked for in its beginning only"));
        }
        if (tags.isEmpty()) {
            warnings.add(new Warning("nothing-found", "no topic, actor, place or statement was found in the text"));
        }
        return warnings;
    }

    /** Honest about what was looked for: nothing to say of English and of languages whose words and forms are known. */
    private static Optional<Warning> languageWarning(String language) {
        if (language.toLowerCase(Locale.ROOT).matches("en(-.*)?")) {
            return Optional.empty();
        }
        var pack = LanguagePacks.of(language);
        if (pack.isPresent() && pack.get().morphology().isPresent()) {
            return Optional.empty();
        }
        if (pack.isPresent() && pack.get().readsMoreThanLists()) {
            return Optional.of(new Warning(
                    "language-by-lists",
                    "this text is \"" + language
                            + "\": names of the knowledge files, persons with a known first name or title, statements with a listed verb and"
                            + " topics by listed phrases were looked for; other names are not found"));
        }
        return Optional.of(new Warning(
                "language-unsupported",
                "speakers and unlisted names are not found in this language; this text is \"" + language
                        + "\", so that only names of the knowledge files, and topics by them, were looked for"));
    }
}
