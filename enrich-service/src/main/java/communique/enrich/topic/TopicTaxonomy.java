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
    private final List<WordSet> vocabularies;

    TopicTaxonomy(Collection<Topic> topics, Collection<WordSet> vocabularies) {
        topics.forEach(topic -> this.topics.put(topic.id(), topic));
        this.vocabularies = List.copyOf(vocabularies);
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
        return vocabularies;
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
