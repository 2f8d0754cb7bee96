package communique.enrich.topic;

import communique.enrich.knowledge.BrokenKnowledgeException;
import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.knowledge.KnowledgeProblem;
import communique.enrich.knowledge.YamlEntry;
import communique.enrich.knowledge.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads {@code topics/} and finds every mistake before it gives up, so that one look shows all of them. */
final class TaxonomyReader {

    private static final String FOLDER = "topics";
    private static final String VOCABULARY = FOLDER + "/vocabulary.yaml";

    private final List<KnowledgeProblem> problems = new ArrayList<>();
    private final Map<String, TopicEntry> topics = new LinkedHashMap<>();
    private final Map<String, WordSet> vocabularies = new LinkedHashMap<>();
    private final SignalChecks checks;
    private final Map<String, YamlEntry> origins = new LinkedHashMap<>();

    TaxonomyReader(KnowledgeFolder folder, Knowledge knowledge) {
        this.checks = new SignalChecks(knowledge, vocabularies.keySet());
        var files = folder.files(FOLDER);
        files.stream().filter(file -> file.name().equals(VOCABULARY)).forEach(this::readVocabulary);
        files.stream().filter(file -> !file.name().equals(VOCABULARY)).forEach(this::readTopics);
        topics.values().forEach(this::check);
        if (!problems.isEmpty()) {
            throw new BrokenKnowledgeException(problems);
        }
    }

    TopicTaxonomy taxonomy() {
        return new TopicTaxonomy(topics.values().stream().map(TopicEntry::topic).toList(), vocabularies.values());
    }

    private void readVocabulary(YamlFile file) {
        for (var entry : file.entries()) {
            read(entry, WordSet.class, words -> {
                if (isNew(words.id(), entry)) {
                    vocabularies.put(words.id(), words);
                    for (int i = 0; i < words.phrases().size(); i++) {
                        checkPhrase(words.phrases().get(i), entry, "phrases/" + i);
                    }
                }
            });
        }
    }

    private void readTopics(YamlFile file) {
        for (var entry : file.entries()) {
            read(entry, TopicEntry.class, topic -> {
                if (isNew(topic.id(), entry)) {
                    topics.put(topic.id(), topic);
                }
            });
        }
    }

    private <T> void read(YamlEntry entry, Class<T> type, Consumer<T> use) {
        try {
            use.accept(entry.as(type));
        } catch (BrokenKnowledgeException e) {
            problems.addAll(e.problems());
        }
    }

    private boolean isNew(String id, YamlEntry entry) {
        var first = origins.putIfAbsent(id, entry);
        if (first != null) {
            problems.add(entry.problem(
                    "id",
                    "the id \"" + id + "\" is taken by " + first.file() + ":" + first.line()
                            + ": join the two entries or choose another id"));
        }
        return first == null;
    }

    private void check(TopicEntry topic) {
        var entry = origins.get(topic.id());
        for (int i = 0; i < topic.parents().size(); i++) {
            checkParent(topic, topic.parents().get(i), "parents/" + i);
        }
        topic.cluesByPath().forEach((path, clue) -> {
            clue.together().forEach(group -> group.forEach(signal -> checkSignal(signal, entry, path)));
            clue.unless().forEach(signal -> checkSignal(signal, entry, path));
            clue.yields().forEach(other -> checkTopic(other, entry, path));
            if (!(clue.weight() > 0 && clue.weight() <= 1)) {
                problems.add(entry.problem(path, "a weight must be above 0 and at most 1, not " + clue.weight()));
            }
        });
    }

    private void checkTopic(String id, YamlEntry entry, String path) {
        if (!topics.containsKey(id)) {
            problems.add(entry.problem(path, "unknown topic \"" + id + "\": add it or correct it"));
        }
    }

    private void checkParent(TopicEntry topic, String parent, String path) {
        if (!topics.containsKey(parent)) {
            var reason = MediaTopics.isCode(parent) && MediaTopics.isRetired(parent)
                    ? parent + " was retired by IPTC: take the code that replaced it"
                    : "unknown parent \"" + parent + "\": add it or correct it";
            problems.add(origins.get(topic.id()).problem(path, reason));
        } else if (isOwnAncestor(topic.id(), parent, new ArrayList<>())) {
            problems.add(
                    origins.get(topic.id()).problem(path, "\"" + parent + "\" has this topic among its own parents"));
        }
    }

    private boolean isOwnAncestor(String id, String at, List<String> seen) {
        if (at.equals(id)) {
            return true;
        }
        if (seen.contains(at) || !topics.containsKey(at)) {
            return false;
        }
        seen.add(at);
        return topics.get(at).parents().stream().anyMatch(parent -> isOwnAncestor(id, parent, seen));
    }

    private void checkSignal(String signal, YamlEntry entry, String path) {
        checks.problem(signal).ifPresent(problem -> problems.add(entry.problem(path, problem)));
    }

    private void checkPhrase(String phrase, YamlEntry entry, String path) {
        SignalChecks.ofPhrase(phrase).ifPresent(problem -> problems.add(entry.problem(path, problem)));
    }
}
