package communique.newsdesk.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Which documents somebody wants to see.
 *
 * @param text words to search for; null for none
 * @param wanted by facet, the values of which a document must have at least one
 * @param from earliest time; null for none
 * @param to first time that is too late; null for none
 * @param box part of the map; null for the whole globe
 */
public record Filter(String text, Map<Facet, List<String>> wanted, Instant from, Instant to, Box box) {

    public Filter {
        wanted = Map.copyOf(wanted);
    }

    /** Everything. */
    public static Filter none() {
        return new Filter(null, Map.of(), null, null, null);
    }

    /** A part of the map in degrees. */
    public record Box(double top, double left, double bottom, double right) {}

    public List<String> values(Facet facet) {
        return wanted.getOrDefault(facet, List.of());
    }
}
