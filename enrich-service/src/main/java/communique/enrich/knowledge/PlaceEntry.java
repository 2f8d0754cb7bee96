package communique.enrich.knowledge;

import java.util.List;
import java.util.Set;

/**
 * One place of the gazetteer.
 *
 * @param kind {@code country}, {@code region}, {@code city}, {@code strait}, {@code sea}, {@code base}, {@code site} or
 *     {@code river}
 * @param country null for seas and regions that span states
 * @param ambiguous whether its name is also something else, so that it counts only beside its country or another place
 *     of it
 */
public record PlaceEntry(
        String id,
        String name,
        String kind,
        String country,
        Double lat,
        Double lon,
        List<String> aliases,
        boolean ambiguous) {

    private static final Set<String> KINDS =
            Set.of("country", "region", "city", "strait", "sea", "base", "site", "river");

    public PlaceEntry {
        EntryChecks.id(id);
        EntryChecks.text("name", name);
        if (kind == null || !KINDS.contains(kind)) {
            throw new IllegalArgumentException(
                    "kind must be one of country, region, city, strait, sea, base, site, river, not " + kind);
        }
        EntryChecks.country(country);
        aliases = EntryChecks.names("aliases", aliases);
        if (lat == null || Double.isNaN(lat) || lat < -90 || lat > 90) {
            throw new IllegalArgumentException("lat " + lat + " is not between -90 and 90");
        }
        if (lon == null || Double.isNaN(lon) || lon < -180 || lon > 180) {
            throw new IllegalArgumentException("lon " + lon + " is not between -180 and 180");
        }
    }

    /** {@code country}, {@code region} or {@code city}: how exact the point is. */
    public String precision() {
        return switch (kind) {
            case "country", "region" -> kind;
            case "city", "base", "site" -> "city";
            default -> "region";
        };
    }
}
