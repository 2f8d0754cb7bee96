package communique.enrich.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the folder into records and finds every mistake before it gives up, so that one look shows all of them. */
final class KnowledgeReader {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<KnowledgeProblem> problems = new ArrayList<>();
    private final Map<String, ActorEntry> actors;
    private final Map<String, OfficeEntry> offices;
    private final Map<String, PlaceEntry> places;

    KnowledgeReader(KnowledgeFolder folder) {
        var actorLines = new LinkedHashMap<String, YamlEntry>();
        actors = read(folder, "actors", ActorEntry.class, ActorEntry::id, actorLines);
        offices = read(folder, "offices.yaml", OfficeEntry.class, OfficeEntry::id, new LinkedHashMap<>());
        places = read(folder, "places", PlaceEntry.class, PlaceEntry::id, new LinkedHashMap<>());
        actors.values().forEach(actor -> check(actor, actorLines.get(actor.id())));
        if (!problems.isEmpty()) {
            throw new BrokenKnowledgeException(problems);
        }
    }

    Map<String, ActorEntry> actors() {
        return actors;
    }

    Map<String, OfficeEntry> offices() {
        return offices;
    }

    Map<String, PlaceEntry> places() {
        return places;
    }

    private <T> Map<String, T> read(
            KnowledgeFolder folder,
            String part,
            Class<T> type,
            Function<T, String> id,
            Map<String, YamlEntry> origins) {
        var entries = new LinkedHashMap<String, T>();
        for (var entry : yaml(folder, part)) {
            try {
                var value = entry.as(type);
                var first = origins.putIfAbsent(id.apply(value), entry);
                if (first == null) {
                    entries.put(id.apply(value), value);
                } else {
                    problems.add(entry.problem(
                            "id",
                            "the id \"" + id.apply(value) + "\" is taken by " + first.file() + ":" + first.line()
                                    + ": join the two entries or choose another id"));
                }
            } catch (BrokenKnowledgeException e) {
                problems.addAll(e.problems());
            }
        }
        return entries;
    }

    private List<YamlEntry> yaml(KnowledgeFolder folder, String part) {
        try {
            return folder.files(part).stream()
                    .flatMap(file -> file.entries().stream())
                    .toList();
        } catch (BrokenKnowledgeException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    private void check(ActorEntry actor, YamlEntry entry) {
        for (var i = 0; i < actor.offices().size(); i++) {
            var tenure = actor.offices().get(i);
            if (!offices.containsKey(tenure.office())) {
                problems.add(entry.problem(
                        "offices/" + i + "/office",
                        "unknown office \"" + tenure.office() + "\": add it to offices.yaml or correct it"));
            }
            if (!actors.containsKey(tenure.of())) {
                problems.add(entry.problem(
                        "offices/" + i + "/of",
                        "unknown state or organization \"" + tenure.of() + "\": \"of\" needs the id of an actor"));
            }
        }
        checkAmbiguous(actor, entry);
    }

    private void checkAmbiguous(ActorEntry actor, YamlEntry entry) {
        if (actor.ambiguous().isEmpty()) {
            return;
        }
        var names = new HashSet<>(actor.aliases());
        names.add(actor.name());
        names.addAll(actor.demonyms());
        names.addAll(actor.metonyms());
        names.addAll(actor.surnames());
        var words = SPACE.split(actor.name());
        names.add(words[words.length - 1]);
        for (var i = 0; i < actor.ambiguous().size(); i++) {
            var name = actor.ambiguous().get(i);
            if (!names.contains(name)) {
                problems.add(entry.problem(
                        "ambiguous/" + i,
                        "ambiguous name \"" + name + "\" is none of the names of " + actor.id()
                                + ": add it to its aliases or remove it here"));
            }
        }
    }
}
