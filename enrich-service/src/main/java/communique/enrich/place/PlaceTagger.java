package communique.enrich.place;

import communique.enrich.actor.NamedPlace;
import communique.enrich.actor.UnknownActors;
import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.PlaceEntry;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Location;
import communique.events.DocumentEnriched.PlaceMention;
import communique.events.DocumentEnriched.PlaceTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the places and states of a text on the map. A place that the gazetteer does not list is tagged without a point,
 * never with a guessed one.
 */
public final class PlaceTagger {

    private final Map<String, PlaceEntry> countries = new LinkedHashMap<>();

    public PlaceTagger(Knowledge knowledge) {
        for (var place : knowledge.placesInOrder()) {
            if (place.kind().equals("country")) {
                countries.put(place.id(), place);
            }
        }
    }

    /**
     * The places of a text, most mentioned first.
     *
     * @param body the text that all offsets point into
     * @param names names that stand for places
     * @param actors actors of the text; states among them that are mentioned by name are places too
     */
    public List<PlaceTag> tag(String body, List<NamedPlace> names, List<ActorTag> actors) {
        var places = new LinkedHashMap<String, Gathered>();
        for (var name : names) {
            var id = name.entry() == null
                    ? UnknownActors.id(name.name())
                    : name.entry().id();
            places.computeIfAbsent(id, key -> new Gathered(key, name.name(), name.entry()))
                    .add(name.start(), name.end(), body);
        }
        actors.stream().filter(actor -> countries.containsKey(actor.id())).forEach(actor -> addCountry(actor, places));
        return places.values().stream()
                .sorted(Comparator.comparingInt(Gathered::count).reversed().thenComparing(Gathered::start))
                .map(Gathered::tag)
                .toList();
    }

    private void addCountry(ActorTag actor, Map<String, Gathered> places) {
        for (var mention : actor.mentions()) {
            if (mention.by().equals("name") || mention.by().equals("alias")) {
                places.computeIfAbsent(actor.id(), id -> new Gathered(id, actor.name(), countries.get(id)))
                        .mentions()
                        .add(new PlaceMention(mention.start(), mention.end(), mention.text()));
            }
        }
    }

    /** A place while its mentions are gathered. */
    private record Gathered(String id, String name, PlaceEntry entry, List<PlaceMention> mentions) {

        Gathered(String id, String name, PlaceEntry entry) {
            this(id, name, entry, new ArrayList<>());
        }

        void add(int start, int end, String body) {
            mentions.add(new PlaceMention(start, end, body.substring(start, end)));
        }

        int count() {
            return mentions.size();
        }

        int start() {
            return mentions.get(0).start();
        }

        PlaceTag tag() {
            if (entry == null) {
                return new PlaceTag(id, name, null, null, null, mentions);
            }
            var location = new Location(entry.lat(), entry.lon());
            return new PlaceTag(id, name, entry.country(), location, entry.precision(), mentions);
        }
    }
}
