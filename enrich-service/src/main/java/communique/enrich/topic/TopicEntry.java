package communique.enrich.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One topic as its YAML entry says.
 *
 * @param provisional whether the label still has to be compared with the IPTC release
 * @param strong phrases of which one earns the topic in a short text
 * @param weak phrases of which it takes several
 * @param actors weights by id of the registry
 * @param places weights by id of the gazetteer
 * @param states weights by id of the state, for the state, its officials and its places
 * @param together clues that take several signals in one sentence
 * @param unless signals that take all clues of this topic away from their sentence
 */
record TopicEntry(
        String id,
        String label,
        List<String> parents,
        String description,
        boolean provisional,
        List<String> strong,
        List<String> weak,
        Map<String, Double> actors,
        Map<String, Double> places,
        Map<String, Double> states,
        List<Together> together,
        List<String> unless) {

    private static final Pattern DOSSIER = Pattern.compile("dossier:[a-z0-9]+(-[a-z0-9]+)*");

    TopicEntry {
        if (id == null || !DOSSIER.matcher(id).matches() && !MediaTopics.isCode(id)) {
            throw new IllegalArgumentException("id must be dossier: and a name in lower case, or medtop: and a code of"
                    + " eight digits, not " + id);
        }
        if (MediaTopics.isCode(id) && MediaTopics.isRetired(id)) {
            throw new IllegalArgumentException(id + " was retired by IPTC: take the code that replaced it");
        }
        if (label == null || label.isBlank()) {
            throw new IllegalArgumentException("label is missing");
        }
        if (id.startsWith(Topic.DOSSIER) && (description == null || description.isBlank())) {
            throw new IllegalArgumentException("description is missing: say in a sentence what is filed here");
        }
        parents = orEmpty(parents);
        strong = orEmpty(strong);
        weak = orEmpty(weak);
        actors = Objects.requireNonNullElse(actors, Map.of());
        places = Objects.requireNonNullElse(places, Map.of());
        states = Objects.requireNonNullElse(states, Map.of());
        together = orEmpty(together);
        unless = orEmpty(unless);
    }

    /**
     * Signals that count only together, in one sentence.
     *
     * @param between two ids of states, the second may be {@code any}
     * @param yields topics beside which these signals count for nothing
     * @param weight that of a strong phrase when left out
     */
    record Together(
            List<String> between,
            List<String> of,
            List<String> with,
            List<String> and,
            List<String> unless,
            List<String> yields,
            Double weight) {

        Together {
            between = orEmpty(between);
            of = orEmpty(of);
            with = orEmpty(with);
            and = orEmpty(and);
            unless = orEmpty(unless);
            yields = orEmpty(yields);
            weight = Objects.requireNonNullElse(weight, Clue.STRONG);
            if (between.isEmpty() == of.isEmpty()) {
                throw new IllegalArgumentException(
                        "needs either \"of\", a list of signals, or \"between\", two states");
            }
            if (!between.isEmpty() && between.size() != 2) {
                throw new IllegalArgumentException("\"between\" takes two states, such as [russia, any]");
            }
        }

        private List<List<String>> groups() {
            var groups = new ArrayList<List<String>>();
            if (between.contains("any")) {
                groups.add(List.of("states:" + between.get(between.indexOf("any") == 0 ? 1 : 0)));
            } else {
                between.forEach(state -> groups.add(List.of("state:" + state)));
            }
            List.of(of, with, and).stream().filter(group -> !group.isEmpty()).forEach(groups::add);
            return groups;
        }
    }

    Topic topic() {
        return new Topic(id, label, parents, description, clues());
    }

    /** All clues by the path of what they stand for in the entry, so that a mistake can be told with its line. */
    Map<String, Clue> cluesByPath() {
        var clues = new LinkedHashMap<String, Clue>();
        addPhrases(clues, "strong", strong, unless);
        addPhrases(clues, "weak", weak, unless);
        addWeights(clues, "actor", actors);
        addWeights(clues, "place", places);
        addWeights(clues, "state", states);
        addTogether(clues, together, unless);
        return clues;
    }

    private List<Clue> clues() {
        return List.copyOf(cluesByPath().values());
    }

    /** @param key {@code strong} or {@code weak} */
    static void addPhrases(Map<String, Clue> clues, String key, List<String> phrases, List<String> unless) {
        var weight = key.equals("strong") ? Clue.STRONG : Clue.WEAK;
        for (int i = 0; i < phrases.size(); i++) {
            clues.put(key + "/" + i, new Clue(List.of(List.of(phrases.get(i))), unless, List.of(), weight));
        }
    }

    static void addTogether(Map<String, Clue> clues, List<Together> together, List<String> unless) {
        for (int i = 0; i < together.size(); i++) {
            var rule = together.get(i);
            var not = new ArrayList<>(unless);
            not.addAll(rule.unless());
            clues.put("together/" + i, new Clue(rule.groups(), not, rule.yields(), rule.weight()));
        }
    }

    private void addWeights(Map<String, Clue> clues, String kind, Map<String, Double> weights) {
        weights.forEach((id, weight) ->
                clues.put(kind + "s/" + id, new Clue(List.of(List.of(kind + ":" + id)), unless, List.of(), weight)));
    }

    static <T> List<T> orEmpty(List<T> list) {
        return List.copyOf(Objects.requireNonNullElse(list, List.of()));
    }
}
