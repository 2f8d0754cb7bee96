package communique.story.article;

import java.util.regex.Pattern;

/** Whom a text credits for itself: the agency in brackets of its dateline, or its last line, {@code Source: Reuters}. */
public final class AgencyCredit {

    private static final int HEAD = 200;
    private static final int TAIL = 200;
    private static final Pattern DATELINE =
            Pattern.compile("(?:^|\\n)[^\\n()]{0,80}\\(([\\p{Lu}][\\p{L}.&-]{1,30})\\)\\s{0,3}[-–—:.]");
    private static final Pattern LAST_LINE = Pattern.compile(
            "(?:^|\\n)\\s{0,9}(?:Source|Via|With|By|Quelle|Источник|Джерело)s?\\s{0,3}[:»›-]{1,2}\\s{0,3}"
                    + "(\\p{Lu}[\\p{L}.& -]{1,40})\\s{0,9}$");

    private AgencyCredit() {}

    /** The name as the text writes it; null when it credits nobody. */
    public static String of(String body) {
        var head = DATELINE.matcher(body.substring(0, Math.min(HEAD, body.length())));
        if (head.find()) {
            return head.group(1);
        }
        var tail = LAST_LINE.matcher(body.substring(Math.max(0, body.length() - TAIL)));
        return tail.find() ? tail.group(1).strip() : null;
    }
}
