package communique.enrich.pack;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;

/**
 * Run by the build: copies the dictionaries of word forms out of their libraries, and writes the names of states and large
 * cities from CLDR, so that the service needs neither library.
 *
 * <p>The dictionaries are automata of one to three megabytes for up to seven million forms; nothing that is cut out of them is
 * smaller in memory. They are under the LGPL and CC BY-SA, CLDR is under the Unicode licence.
 */
public final class PackData {

    private static final List<String> CLDR_LANGUAGES =
            List.of("ru", "uk", "fa", "ar", "de", "es", "fr", "tr", "he", "zh");

    private PackData() {}

    /** @param arguments the folder to write into */
    public static void main(String... arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        copy("/org/languagetool/resource/ru/russian", folder.resolve("ru"));
        copy("/org/languagetool/resource/uk/ukrainian", folder.resolve("uk"));
        copy("/org/languagetool/resource/de/german", folder.resolve("de"));
        copy("/org/languagetool/resource/es/es-ES", folder.resolve("es"));
        copy("/org/languagetool/resource/fr/french", folder.resolve("fr"));
        for (var language : CLDR_LANGUAGES) {
            Files.writeString(folder.resolve(String.format(PlaceNames.FILE, language)), places(language));
        }
    }

    private static void copy(String resource, Path to) {
        for (var ending : List.of(".dict", ".info")) {
            try (var in = PackData.class.getResourceAsStream(resource + ending)) {
                Files.write(to.resolveSibling(to.getFileName() + ending), in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot copy " + resource + ending, e);
            }
        }
    }

    private static String places(String language) {
        var lines = new ArrayList<String>();
        var locale = ULocale.forLanguageTag(language);
        for (var code : Locale.getISOCountries()) {
            add(lines, "state\t" + code, code, ULocale.getDisplayCountry("und-" + code, locale));
        }
        cities(language).forEach((english, name) -> add(lines, "city\t" + english, english, name));
        return String.join("\n", lines) + "\n";
    }

    /** CLDR names the city of each time zone. */
    private static TreeMap<String, String> cities(String language) {
        var here = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
        var english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        var cities = new TreeMap<String, String>();
        for (var zone : TimeZone.getAvailableIDs()) {
            var name = here.getExemplarLocationName(zone);
            if (zone.contains("/") && name != null) {
                cities.put(english.getExemplarLocationName(zone), name);
            }
        }
        return cities;
    }

    private static void add(List<String> lines, String head, String key, String name) {
        if (!name.equals(key)) {
            lines.add(head + "\t" + name);
        }
    }
}
