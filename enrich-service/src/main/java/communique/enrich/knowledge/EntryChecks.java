package communique.enrich.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What must hold of ids and names in every kind of entry. */
final class EntryChecks {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private EntryChecks() {}

    static String id(String id) {
        if (id == null || id.length() > 100 || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id " + (id == null ? "is missing" : "\"" + id + "\" is not allowed")
                    + ": write lower-case letters, digits and hyphens");
        }
        return id;
    }

    static String text(String key, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }

    static String country(String country) {
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("country \"" + country + "\" is no ISO 3166 code of two capitals");
        }
        return country;
    }

    static List<String> names(String key, List<String> names) {
        var list = Objects.requireNonNullElse(names, List.<String>of());
        for (var name : list) {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException(key + " holds an empty name: remove it");
            }
        }
        return List.copyOf(list);
    }
}
