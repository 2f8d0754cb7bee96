package communique.enrich.name;

import communique.enrich.knowledge.ActorEntry;
import communique.enrich.knowledge.PlaceEntry;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How a language writes and changes names. One instance serves all threads. */
public interface NameForms {

    /** Names stand in a text as the knowledge lists them: English, and every language without a pack of its own. */
    NameForms PLAIN = new NameForms() {};

    /** The form under which a token is looked up; empty when it counts for nothing inside a name. */
    default String key(String token) {
        return NameKey.of(token);
    }

    /** A name and every form that it takes in a sentence. */
    default Set<String> all(String name, boolean ofPerson) {
        return Set.of(name);
    }

    /** Whether a word is no name though it looks like one with a capital, as at the start of a sentence. */
    default boolean isNoName(String word) {
        return false;
    }

    /** Names of an actor in this language that the knowledge does not list. */
    default Collection<String> otherNames(ActorEntry actor) {
        return List.of();
    }

    /** Names of a place in this language that the knowledge does not list. */
    default Collection<String> otherNames(PlaceEntry place) {
        return List.of();
    }

    /** The same keys for the same name, whatever the sentence does to it. */
    default List<String> baseKeys(List<String> words, NameType type) {
        return words.stream().map(this::key).toList();
    }

    /**
     * How the name is called when nothing is said about it.
     *
     * @param name as it stands in the text
     * @param words its tokens, hyphens left out
     */
    default String baseName(String name, List<String> words, NameType type) {
        return name;
    }
}
