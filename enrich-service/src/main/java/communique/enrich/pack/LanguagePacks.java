package communique.enrich.pack;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The packs that there are. Nothing is loaded before a document asks for it. */
public final class LanguagePacks {

    private static final Set<String> LANGUAGES = Set.of("ru", "uk", "fa", "ar", "de", "es", "fr", "tr", "he", "zh");
    private static final Map<String, LanguagePack> LOADED = new ConcurrentHashMap<>();

    private LanguagePacks() {}

    /**
     * The pack for the language of a document.
     *
     * @param tag BCP 47, such as {@code de-AT}
     */
    public static Optional<LanguagePack> of(String tag) {
        var hyphen = tag.indexOf('-');
        var code = (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        return LANGUAGES.contains(code)
                ? Optional.of(LOADED.computeIfAbsent(code, LanguagePack::load))
                : Optional.empty();
    }
}
