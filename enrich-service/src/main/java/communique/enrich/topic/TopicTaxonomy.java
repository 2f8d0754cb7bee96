package communique.enrich.topic;

import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.KnowledgeFolder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All topics and the vocabularies their clues speak of. Every parent it names exists. */
public final class TopicTaxonomy {

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, WordSet> vocabularies = new LinkedHashMap<>();

    TopicTaxonomy(Collection<Topic> topics, Collection<WordSet> vocabularies) {
        topics.forEach(topic -> this.topics.put(topic.id(), topic));
        vocabularies.forEach(words -> this.vocabularies.put(words.id(), words));
    }

    /**
     * Reads the topics of a knowledge folder.
     *
     * @param knowledge the actors and places that clues may name
     * @throws communique.enrich.knowledge.BrokenKnowledgeException naming every mistake with file and line
     */
    public static TopicTaxonomy of(KnowledgeFolder folder, Knowledge knowledge) {
        return new TaxonomyReader(folder, knowledge).taxonomy();
    }

    public Collection<Topic> topics() {
        return topics.values();
    }

    Collection<WordSet> vocabularies() {
        return vocabularies.values();
    }

    /** The phrases of the folder in languages other than English. */
    LanguagePhrases phrases(KnowledgeFolder folder, Knowledge knowledge) {
        return new LanguagePhrases(folder, knowledge, topics, vocabularies);
    }

    /**
     * The same topics for texts in another language: what speaks for them there are its own phrases, and of the English clues
     * those that name actors, places and states, or use names only, which stand in all languages.
     *
     * @param entries the phrases of the language by topic and vocabulary
     */
    TopicTaxonomy in(Map<String, PhraseEntry> entries) {
        var translated = topics.values().stream()
                .map(topic -> topic.with(OtherLanguage.clues(topic, entries.get(topic.id()))))
                .toList();
        var words = new ArrayList<WordSet>();
        for (var english : vocabularies.values()) {
            var phrases = OtherLanguage.phrases(english, entries.get(english.id()));
            if (!phrases.isEmpty()) {
                words.add(new WordSet(english.id(), phrases, english.elsewhere()));
            }
        }
        return new TopicTaxonomy(translated, words);
    }

    /** Labels of the broader topics along the first parent of each, broadest first. */
    List<String> path(Topic topic) {
        var path = new ArrayDeque<String>();
        for (var at = firstParent(topic); at != null; at = firstParent(at)) {
            path.addFirst(at.label());
        }
        return List.copyOf(path);
    }

    /**
     * Broader topics that inherit what is said for a dossier: its parents, and theirs as long as they are dossiers. A Media
     * Topic leaves nothing: else every document would be about "politics".
     */
    List<Topic> heirs(Topic topic) {
        var heirs = new LinkedHashMap<String, Topic>();
        if (!topic.isDossier()) {
            return List.of();
        }
        var open = new ArrayDeque<>(parents(topic));
        while (!open.isEmpty()) {
            var next = open.removeFirst();
            if (heirs.putIfAbsent(next.id(), next) == null && next.isDossier()) {
                open.addAll(parents(next));
            }
        }
        return List.copyOf(heirs.values());
    }

    private Topic firstParent(Topic topic) {
        return topic.parents().isEmpty() ? null : topics.get(topic.parents().get(0));
    }

    private List<Topic> parents(Topic topic) {
        var parents = new ArrayList<Topic>();
        topic.parents().forEach(id -> parents.add(topics.get(id)));
        return parents;
    }
}
