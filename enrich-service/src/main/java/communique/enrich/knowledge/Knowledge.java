package communique.enrich.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What is known about actors, offices and places at one moment; never changes.
 *
 * @param version hash of all knowledge files, topics included
 */
public record Knowledge(
        String version,
        Map<String, ActorEntry> actors,
        Map<String, OfficeEntry> offices,
        Map<String, PlaceEntry> places) {

    public Knowledge {
        requireNonNull(version, "version");
        actors = Map.copyOf(actors);
        offices = Map.copyOf(offices);
        places = Map.copyOf(places);
    }

    /**
     * Reads actors, offices and places.
     *
     * @throws BrokenKnowledgeException naming every mistake with file and line
     */
    public static Knowledge of(KnowledgeFolder folder) {
        var reader = new KnowledgeReader(folder);
        return new Knowledge(folder.version(), reader.actors(), reader.offices(), reader.places());
    }

    /** All actors in the order of their ids, so that whatever is built from them is the same every time. */
    public List<ActorEntry> actorsInOrder() {
        return actors.values().stream()
                .sorted(Comparator.comparing(ActorEntry::id))
                .toList();
    }

    /** All places in the order of their ids. */
    public List<PlaceEntry> placesInOrder() {
        return places.values().stream()
                .sorted(Comparator.comparing(PlaceEntry::id))
                .toList();
    }
}
