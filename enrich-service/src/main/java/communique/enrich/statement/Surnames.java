package communique.enrich.statement;

import communique.enrich.statement.Scene.Naming;
import communique.events.DocumentEnriched.ActorTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides who is meant by a surname that two persons of one text bear: Mr and Mrs, a rank or a title tell them apart. Where
 * nothing does and both came up together, nobody is meant.
 */
final class Surnames {

    private static final Set<String> MEN = Set.of("mr", "mr.", "sir", "lord");
    private static final Set<String> WOMEN = Set.of("mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame");

    private final Scene scene;
    private final GenderHint genders;

    private Surnames(Scene scene, GenderHint genders) {
        this.scene = scene;
        this.genders = genders;
    }

    /** Corrects the namings of a text. */
    static void settle(Scene scene, GenderHint genders) {
        new Surnames(scene, genders).settle();
    }

    private void settle() {
        var bearers = bearers();
        if (bearers.isEmpty()) {
            return;
        }
        for (int i = 0; i < scene.size(); i++) {
            var naming = scene.naming(i);
            boolean bare = naming != null && naming.first() == i && naming.last() == i && naming.isPerson();
            var sharing = bare ? bearers.get(scene.word(i)) : null;
            if (sharing != null) {
                scene.rename(i, meant(i, naming, sharing));
            }
        }
    }

    /** The full namings of persons by their surname, where several persons share one. */
    private Map<String, List<Naming>> bearers() {
        var all = new HashMap<String, List<Naming>>();
        for (int i = 0; i < scene.size(); i++) {
            var naming = scene.naming(i);
            if (naming != null && naming.last() == i && naming.first() < i && naming.isPerson() && !naming.isTitle()) {
                all.computeIfAbsent(scene.word(i), key -> new ArrayList<>()).add(naming);
            }
        }
        all.values()
                .removeIf(namings -> namings.stream()
                                .map(naming -> naming.actor().id())
                                .distinct()
                                .count()
                        < 2);
        return all;
    }

    /** The actor that the surname stands for; null when it cannot be told. */
    private ActorTag meant(int at, Naming naming, List<Naming> sharing) {
        var title = title(at);
        var candidates = new LinkedHashSet<ActorTag>();
        if (title != null && (MEN.contains(title) || WOMEN.contains(title))) {
            var gender = MEN.contains(title) ? Gender.MALE : Gender.FEMALE;
            sharing.stream()
                    .filter(full -> gender(full) == gender)
                    .map(Naming::actor)
                    .forEach(candidates::add);
            if (candidates.isEmpty()) {
                sharing.stream()
                        .filter(full -> sharing.stream()
                                .filter(other ->
                                        other.actor().id().equals(full.actor().id()))
                                .allMatch(other -> gender(other) == Gender.UNKNOWN))
                        .map(Naming::actor)
                        .forEach(candidates::add);
            }
        } else if (title != null) {
            sharing.stream()
                    .filter(full -> bears(full, title))
                    .map(Naming::actor)
                    .forEach(candidates::add);
        }
        if (candidates.size() == 1) {
            return candidates.iterator().next();
        }
        return title == null && !isTogether(sharing) ? naming.actor() : null;
    }

    /** By the given name, or by {@code her brother}. */
    private Gender gender(Naming full) {
        var known = genders.of(full.actor());
        var relation = scene.word(scene.isPause(full.first() - 1) ? full.first() - 2 : full.first() - 1);
        if (known != Gender.UNKNOWN) {
            return known;
        }
        return Vocabulary.MALE_RELATIONS.contains(relation)
                ? Gender.MALE
                : Vocabulary.FEMALE_RELATIONS.contains(relation) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    private String title(int at) {
        int before = scene.word(at - 1).equals(".") ? at - 2 : at - 1;
        return Vocabulary.HONORIFICS.contains(scene.word(before)) ? scene.word(before) : null;
    }

    private boolean bears(Naming full, String title) {
        var role = full.actor().role();
        return title.equals(title(full.first()))
                || scene.word(full.first()).equals(title)
                || role != null && role.toLowerCase(java.util.Locale.ROOT).contains(title);
    }

    /** Whether two of them are named for the first time in one sentence. */
    private boolean isTogether(List<Naming> sharing) {
        var sentences = new HashMap<String, Integer>();
        for (var naming : sharing) {
            sentences.putIfAbsent(naming.actor().id(), scene.sentenceIndex(scene.start(naming.first())));
        }
        return sentences.values().stream().distinct().count() < sentences.size();
    }
}
