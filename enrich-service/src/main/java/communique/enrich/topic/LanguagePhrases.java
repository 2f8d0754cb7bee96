package communique.enrich.topic;

import communique.enrich.knowledge.BrokenKnowledgeException;
import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.knowledge.KnowledgeProblem;
import communique.enrich.knowledge.YamlEntry;
import communique.enrich.knowledge.YamlFile;
import communique.enrich.pack.Orthography;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The phrases of topics in languages other than English, a file {@code phrases/CODE.yaml} each. A file is read when its
 * language is asked for; one that was edited since the build is looked through at once, so that a mistake shows when it is
 * made and not with the first document.
 */
final class LanguagePhrases {

    private static final String FOLDER = "phrases/";
    private static final String ENDING = ".yaml";

    private final KnowledgeFolder folder;
    private final Knowledge knowledge;
    private final Map<String, Topic> topics;
    private final Map<String, WordSet> vocabularies;

    LanguagePhrases(
            KnowledgeFolder folder, Knowledge knowledge, Map<String, Topic> topics, Map<String, WordSet> vocabularies) {
        this.folder = folder;
        this.knowledge = knowledge;
        this.topics = topics;
        this.vocabularies = vocabularies;
        folder.edited(FOLDER).stream().map(LanguagePhrases::language).forEach(this::read);
    }

    private static String language(String file) {
        return file.substring(FOLDER.length(), file.length() - ENDING.length());
    }

    /** The codes of the languages that have a file. */
    Set<String> languages() {
        return folder.names(FOLDER).stream().map(LanguagePhrases::language).collect(Collectors.toSet());
    }

    /** The entries of a language by their ids; none when it has no file. */
    Map<String, PhraseEntry> read(String language) {
        return new Reading(Orthography.of(language)).of(folder.files(FOLDER + language + ENDING));
    }

    /** One look through the files of one language. */
    private final class Reading {

        private final Orthography spelling;
        private final SignalChecks checks = new SignalChecks(knowledge, vocabularies.keySet());
        private final List<KnowledgeProblem> problems = new ArrayList<>();
        private final Map<String, PhraseEntry> entries = new LinkedHashMap<>();

        Reading(Orthography spelling) {
            this.spelling = spelling;
        }

        Map<String, PhraseEntry> of(List<YamlFile> files) {
            files.forEach(file -> file.entries().forEach(this::add));
            if (!problems.isEmpty()) {
                throw new BrokenKnowledgeException(problems);
            }
            return entries;
        }

        private void add(YamlEntry yaml) {
            try {
                var entry = yaml.as(PhraseEntry.class);
                check(entry, yaml);
                if (entries.putIfAbsent(entry.id(), entry) != null) {
                    problems.add(yaml.problem("id", "\"" + entry.id() + "\" stands here twice: join the two entries"));
                }
            } catch (BrokenKnowledgeException e) {
                problems.addAll(e.problems());
            }
        }

        private void check(PhraseEntry entry, YamlEntry yaml) {
            if (!topics.containsKey(entry.id()) && !vocabularies.containsKey(entry.id())) {
                problems.add(
                        yaml.problem("id", "unknown topic \"" + entry.id() + "\": add it to topics or correct it"));
            }
            for (var i = 0; i < entry.phrases().size(); i++) {
                check(entry.phrases().get(i), yaml, "phrases/" + i);
            }
            entry.cluesByPath().forEach((path, clue) -> {
                clue.together().forEach(group -> group.forEach(signal -> check(signal, yaml, path)));
                clue.unless().forEach(signal -> check(signal, yaml, path));
                clue.yields().stream()
                        .filter(other -> !topics.containsKey(other))
                        .forEach(other -> problems.add(yaml.problem(path, "unknown topic \"" + other + "\"")));
            });
        }

        private void check(String signal, YamlEntry yaml, String path) {
            checks.problem(signal)
                    .or(() -> ofStems(signal))
                    .ifPresent(problem -> problems.add(yaml.problem(path, problem)));
        }

        /** Letters that the spelling of the language drops count for nothing before a star. */
        private Optional<String> ofStems(String signal) {
            return TopicIndex.isPhrase(signal)
                            && Arrays.stream(signal.split(" ")).anyMatch(this::isTooShort)
                    ? Optional.of("\"" + signal + "\": too few letters stand before the *")
                    : Optional.empty();
        }

        private boolean isTooShort(String word) {
            return word.endsWith("*")
                    && spelling.one(word.substring(0, word.length() - 1)).length() < PhraseTrie.SHORTEST_STEM;
        }
    }
}
