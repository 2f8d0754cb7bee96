package communique.enrich.name;

import communique.enrich.knowledge.ActorEntry;
import communique.enrich.knowledge.PlaceEntry;
import java.util.List;

/**
 * One way in which the knowledge names one of its entries.
 *
 * @param actor null when it names a place
 * @param place null when it names an actor
 * @param words the name, cut into tokens that have a key
 * @param ambiguous whether it means something else as well, so that it needs support
 */
public record ListedName(ActorEntry actor, PlaceEntry place, By by, List<String> words, boolean ambiguous) {

    public ListedName {
        words = List.copyOf(words);
    }

    /** The id of what it names; places and actors never share one list. */
    public String id() {
        return actor == null ? place.id() : actor.id();
    }

    public boolean isPlace() {
        return place != null;
    }

    public boolean isPerson() {
        return actor != null && actor.isPerson();
    }

    public boolean isCountry() {
        return actor != null && actor.isCountry();
    }

    public NameType type() {
        if (actor == null || actor.isCountry()) {
            return NameType.LOCATION;
        }
        return actor.isPerson() ? NameType.PERSON : NameType.ORGANIZATION;
    }
}
