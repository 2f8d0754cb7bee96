package communique.newsdesk.read;

import java.util.List;

/**
 * What the documents tell about an actor.
 *
 * @param names ways in which it is named, and how often
 * @param roles offices held, each with the time of the documents that say so
 * @param ways how it is referred to: by name, surname, title …
 */
public record ActorProfile(
        String id,
        String name,
        String type,
        String kind,
        String country,
        String wikidata,
        boolean known,
        long documents,
        long mentions,
        long statements,
        List<FacetValue> names,
        List<FacetValue> ways,
        List<Role> roles,
        List<FacetValue> topics,
        List<FacetValue> dossiers,
        List<FacetValue> sources,
        List<FacetValue> namedWith,
        Timeline timeline) {

    /** An office, and from when to when documents give it to the actor. */
    public record Role(String role, String first, String last, long documents) {}
}
