package communique.enrich.topic;

import java.util.Set;
import java.util.regex.Pattern;

/** What an IPTC Media Topic code may be: eight digits, and none that IPTC has retired. */
final class MediaTopics {

    static final String PREFIX = "medtop:";

    private static final Pattern CODE = Pattern.compile("medtop:[0-9]{8}");

    /** Retired in the release of July 2026; older lists, which most programs still carry, use them. */
    private static final Set<String> RETIRED = Set.of(
            "20000064",
            "20000261",
            "20000262",
            "20000266",
            "20000267",
            "20000271",
            "20000348",
            "20000351",
            "20000353",
            "20000354",
            "20000382",
            "20000389",
            "20000580",
            "20000594",
            "20000601",
            "20000603",
            "20000604",
            "20000608",
            "20000609",
            "20000619",
            "20000631",
            "20000633",
            "20000647",
            "20000649",
            "20000651",
            "20000652",
            "20001378");

    private MediaTopics() {}

    static boolean isCode(String id) {
        return CODE.matcher(id).matches();
    }

    static boolean isRetired(String id) {
        return RETIRED.contains(id.substring(PREFIX.length()));
    }
}
