package communique.newsdesk.read;

import communique.newsdesk.query.Understanding;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which documents somebody wants to see.
 *
 * @param query what is searched for; null for everything
 * @param wanted by facet, the values of which a document must have at least one
 * @param from earliest time; null for none
 * @param to first time that is too late; null for none
 * @param allActors whether a document must name each of several actors, not only one of them
 * @param box part of the map; null for the whole globe
 * @param story id of the story that a document must tell; null for any
 */
public record Filter(
        Understanding query,
        Map<Facet, List<String>> wanted,
        boolean allActors,
        Instant from,
        Instant to,
        Box box,
        String story) {

    public Filter {
        wanted = Map.copyOf(wanted);
    }

    /** Everything. */
    public static Filter none() {
        return new Filter(null, Map.of(), false, null, null, null, null);
    }

    /** The same with another query. */
    public Filter with(Understanding other) {
        return new Filter(other, wanted, allActors, from, to, box, story);
    }

    /** A part of the map in degrees. */
    public record Box(double top, double left, double bottom, double right) {}

    /** The same without its query. */
    public Filter withoutQuery() {
        return with(null);
    }

    /** The same without some facets. */
    public Filter without(Set<Facet> facets) {
        var rest = new HashMap<>(wanted);
        rest.keySet().removeAll(facets);
        return new Filter(query, rest, allActors, from, to, box, story);
    }

    /** One facet of it alone. */
    public Filter only(Facet facet) {
        return new Filter(null, Map.of(facet, values(facet)), false, null, null, null, null);
    }

    public List<String> values(Facet facet) {
        return wanted.getOrDefault(facet, List.of());
    }
}
