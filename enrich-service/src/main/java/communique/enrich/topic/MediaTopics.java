package communique.enrich.topic;

import communique.enrich.text.WordLists;
import java.util.Set;
import java.util.regex.Pattern;

/** What an IPTC Media Topic code may be: eight digits, and none that IPTC has retired. */
final class MediaTopics {

    private static final WordLists WORDS = WordLists.of(MediaTopics.class, "media-topics.txt");
    static final String PREFIX = "medtop:";

    private static final Pattern CODE = Pattern.compile("medtop:[0-9]{8}");

    /** Retired in the release of July 2026; older lists, which most programs still carry, use them. */
    private static final Set<String> RETIRED = WORDS.words("retired");

    private MediaTopics() {}

    static boolean isCode(String id) {
        return CODE.matcher(id).matches();
    }

    static boolean isRetired(String id) {
        return RETIRED.contains(id.substring(PREFIX.length()));
    }
}
