package communique.enrich.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of states and large cities in one language, from CLDR.
 *
 * @param states by ISO 3166-1 alpha-2
 * @param cities by English name
 */
public record PlaceNames(Map<String, String> states, Map<String, String> cities) {

    /** Each line {@code state<TAB>code<TAB>name} or {@code city<TAB>English name<TAB>name}. */
    static final String FILE = "places-%s.tsv";

    public PlaceNames {
        states = Map.copyOf(states);
        cities = Map.copyOf(cities);
    }

    /** Reads what the build put beside the classes. */
    static PlaceNames read(String language) {
        var file = String.format(FILE, language);
        var states = new HashMap<String, String>();
        var cities = new HashMap<String, String>();
        try (var in = PlaceNames.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the names " + file + " are not on the class path: build enrich-service");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var parts = line.split("\t");
                (parts[0].equals("state") ? states : cities).put(parts[1], parts[2]);
            }
            return new PlaceNames(states, cities);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
