package communique.enrich.clean;

import java.util.Locale;
import org.jsoup.parser.Parser;

/** Strips tags without building a tree, in one pass: for pages that are too hostile to be parsed. */
final class BareText {

    private static final int LONGEST_TAG = 10_000;

    private BareText() {}

    static String of(String html) {
        var text = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            text.append(html, at, open < 0 ? html.length() : open);
            at = open < 0 ? html.length() : skip(html, open, text);
        }
        return Parser.unescapeEntities(text.toString(), false);
    }

    /** Where the text goes on behind a tag, a comment or a script; one that never ends takes the rest. */
    private static int skip(String html, int open, StringBuilder text) {
        text.append('\n');
        if (html.startsWith("<!--", open)) {
            return after(html, "-->", open);
        }
        var name = html.substring(open, Math.min(html.length(), open + 8)).toLowerCase(Locale.ROOT);
        if (name.startsWith("<script")) {
            return after(html, "</script>", open);
        }
        if (name.startsWith("<style")) {
            return after(html, "</style>", open);
        }
        int limit = Math.min(html.length(), open + LONGEST_TAG);
        for (int i = open + 1; i < limit; i++) {
            if (html.charAt(i) == '>') {
                return i + 1;
            }
            if (html.charAt(i) == '<') {
                return i;
            }
        }
        return limit;
    }

    private static int after(String html, String end, int from) {
        int at = html.indexOf(end, from);
        return at < 0 ? html.length() : at + end.length();
    }
}
