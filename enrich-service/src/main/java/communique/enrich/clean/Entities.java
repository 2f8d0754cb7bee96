package communique.enrich.clean;

import java.util.HashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Decodes what programs escaped for a page and then sent as plain text, {@code &quot;We agree,&quot;}. */
final class Entities {

    private static final Pattern ENTITY =
            Pattern.compile("&(?:amp;){0,2}(?:[a-zA-Z]{2,8}[0-9]{0,2}|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,6});");

    /** What was escaped is escaped again by the next program, rarely more often. */
    private static final int MOST_TIMES = 3;

    private Entities() {}

    static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var known = new HashMap<String, String>();
        return ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(known.computeIfAbsent(found.group(), Entities::one)));
    }

    private static String one(String entity) {
        var decoded = entity;
        for (int i = 0; i < MOST_TIMES && decoded.length() > 1 && decoded.startsWith("&"); i++) {
            decoded = Parser.unescapeEntities(decoded, false);
        }
        return decoded;
    }
}
