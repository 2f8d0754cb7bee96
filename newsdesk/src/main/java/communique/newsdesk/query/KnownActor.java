package communique.newsdesk.query;

import java.util.List;

/**
 * An actor that a query can name.
 *
 * @param names in any spelling and script, its name first
 * @param surnames by which alone a person is called
 * @param documents how many name it
 */
public record KnownActor(
        String id,
        String name,
        String type,
        String country,
        List<String> names,
        List<String> surnames,
        long documents) {

    public KnownActor {
        names = List.copyOf(names);
        surnames = List.copyOf(surnames);
    }
}
