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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts the places and states of a text on the map: those that the knowledge lists where it says, others by the world
 * gazetteer where it is clear which place of the name is meant. A place of which that cannot be told has no point, never a
 * guessed one.
 */
public final class PlaceTagger {

    /** How much text behind a name may say where it lies. */
    private static final int BEHIND = 60;

    /** A place that stands in a text a thousand times is not looked at each time. */
    private static final int MENTIONS_LOOKED_AT = 5;

    private final Map<String, PlaceEntry> countries = new LinkedHashMap<>();
    private final Map<String, String> countryNames;
    private final Map<String, WorldPlace> listed = new HashMap<>();

    private final Supplier<WorldGazetteer> world;

    public PlaceTagger(Knowledge knowledge) {
        this(knowledge, WorldGazetteer::shipped);
    }

    /** @param world asked when the first text names an unlisted place */
    PlaceTagger(Knowledge knowledge, Supplier<WorldGazetteer> world) {
        this.world = world;
        for (var place : knowledge.placesInOrder()) {
            if (place.kind().equals("country")) {
                countries.put(place.id(), place);
            } else if (place.country() != null && !place.ambiguous()) {
                listed.put(place.name(), WorldPlace.of(place));
            }
        }
        this.countryNames = PlaceChoice.countryNames(knowledge);
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
        var found = unlisted(body, places.values(), actors);
        return places.values().stream()
                .sorted(Comparator.comparingInt(Gathered::count).reversed().thenComparing(Gathered::start))
                .map(place -> place.tag(found.get(place.id())))
                .toList();
    }

    /** The places of the world that unlisted names stand for. Those that are sure help to decide about the others. */
    private Map<String, WorldPlace> unlisted(String body, Collection<Gathered> places, List<ActorTag> actors) {
        var open = new ArrayList<>(
                places.stream().filter(place -> place.entry() == null).toList());
        var found = new HashMap<String, WorldPlace>();
        if (open.isEmpty()) {
            return found;
        }
        var choice = new PlaceChoice(world.get(), countryNames, actors);
        for (var place : places) {
            if (place.entry() != null && place.entry().country() != null) {
                choice.addCountry(place.entry().country(), place.count());
            }
        }
        int before;
        do {
            before = open.size();
            for (var iterator = open.iterator(); iterator.hasNext(); ) {
                var place = iterator.next();
                choose(body, place, choice).ifPresent(chosen -> {
                    found.put(place.id(), chosen);
                    choice.addCountry(chosen.country(), place.count());
                    iterator.remove();
                });
            }
        } while (open.size() < before && !open.isEmpty());
        return found;
    }

    /** A province or an airport that no gazetteer has lies where the listed place of its name does. */
    private Optional<WorldPlace> choose(String body, Gathered place, PlaceChoice choice) {
        return place.mentions().stream()
                .limit(MENTIONS_LOOKED_AT)
                .map(mention -> body.substring(mention.end(), Math.min(body.length(), mention.end() + BEHIND)))
                .flatMap(behind -> choice.choose(place.name(), behind).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(listed.get(PlaceChoice.bare(place.name()))));
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

        /** @param found what the world gazetteer says of an unlisted name; null when it says nothing */
        PlaceTag tag(WorldPlace found) {
            if (entry == null && found == null) {
                return new PlaceTag(id, name, null, null, null, mentions);
            }
            if (entry == null) {
                var point = new Location(found.lat(), found.lon());
                return new PlaceTag(id, name, found.country(), point, found.precision(), mentions);
            }
            var location = new Location(entry.lat(), entry.lon());
            return new PlaceTag(id, name, entry.country(), location, entry.precision(), mentions);
        }
    }
}
