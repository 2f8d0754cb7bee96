package communique.newsdesk.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Codes of countries and languages by their names in the languages that the desk reads most. */
public final class Codes {

    private static final List<Locale> READ = Stream.of("en", "de", "fr", "es", "tr", "ru", "uk", "ar", "fa")
            .map(Locale::forLanguageTag)
            .toList();

    private static final Map<String, String> COUNTRIES = new HashMap<>();
    private static final Map<String, String> LANGUAGES = new HashMap<>();

    static {
        for (var code : Locale.getISOCountries()) {
            var country = new Locale("", code);
            READ.forEach(reader -> COUNTRIES.putIfAbsent(Spelling.fold(country.getDisplayCountry(reader)), code));
            COUNTRIES.putIfAbsent(Spelling.fold(country.getISO3Country()), code);
            COUNTRIES.put(Spelling.fold(code), code);
        }
        Map.of("uk", "GB", "britain", "GB", "uae", "AE", "turkiye", "TR", "czechia", "CZ", "america", "US")
                .forEach(COUNTRIES::put);
        for (var code : Locale.getISOLanguages()) {
            var language = new Locale(code);
            READ.forEach(reader -> LANGUAGES.putIfAbsent(Spelling.fold(language.getDisplayLanguage(reader)), code));
            LANGUAGES.put(Spelling.fold(code), code);
        }
    }

    private Codes() {}

    /** ISO 3166-1 alpha-2. */
    public static Optional<String> country(String name) {
        return Optional.ofNullable(COUNTRIES.get(Spelling.fold(name)));
    }

    /** ISO 639-1. */
    public static Optional<String> language(String name) {
        return Optional.ofNullable(LANGUAGES.get(Spelling.fold(name)));
    }
}
