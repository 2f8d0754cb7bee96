package communique.enrich;

import communique.enrich.origin.DocumentOrigin;
import communique.events.DocumentEnriched.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        if (!language.toLowerCase(Locale.ROOT).matches("en(-.*)?")) {
            warnings.add(new Warning(
                    "language-unsupported",
                    "statements, topics and unlisted names are found in English only; this text is \"" + language
                            + "\", so that only names of the knowledge files were looked for"));
        }
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
}
