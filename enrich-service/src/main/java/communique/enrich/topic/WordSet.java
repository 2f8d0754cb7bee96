package communique.enrich.topic;

import java.util.List;

/**
 * A vocabulary that several topics share, such as the verbs of fighting.
 *
 * @param id {@code words:} and a name
 * @param elsewhere whether it marks a sentence about something that no political topic comes from, such as sport
 */
public record WordSet(String id, List<String> phrases, boolean elsewhere) {

    static final String PREFIX = "words:";

    public WordSet {
        if (id == null || !id.startsWith(PREFIX)) {
            throw new IllegalArgumentException("id must be words: and a name, not " + id);
        }
        if (phrases == null || phrases.isEmpty()) {
            throw new IllegalArgumentException("phrases are missing");
        }
        phrases = List.copyOf(phrases);
    }
}
