package communique.events.submission;

import java.util.Locale;
import java.util.Set;

/**
 * A page without what no reader sees: scripts, styles, comments, drawings, and the attributes that serve programs. Pages of
 * news papers are megabytes long, and their text is not. What describes the article (JSON-LD, metadata, microdata) stays.
 * One pass; an element that never ends takes the rest.
 */
final class LeanMarkup {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "svg", "template", "iframe", "object", "canvas");
    private static final Set<String> KEPT = Set.of(
            "class",
            "id",
            "itemprop",
            "itemtype",
            "itemscope",
            "datetime",
            "content",
            "property",
            "name",
            "rel",
            "href",
            "role",
            "hidden",
            "style",
            "lang",
            "xml:lang",
            "type",
            "aria-hidden",
            "charset",
            "http-equiv");
    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_NAME = 20;

    private final String html;
    private final StringBuilder lean = new StringBuilder();
    private int at;

    private LeanMarkup(String html) {
        this.html = html;
    }

    static String of(String html) {
        var markup = new LeanMarkup(html);
        while (markup.at < html.length()) {
            markup.step();
        }
        return markup.lean.toString();
    }

    private void step() {
        int open = html.indexOf('<', at);
        lean.append(html, at, open < 0 ? html.length() : open);
        if (open < 0) {
            at = html.length();
        } else if (html.startsWith("<!--", open)) {
            at = behind("-->", open + 4);
        } else {
            tag(open);
        }
    }

    private void tag(int open) {
        var name = name(open + 1);
        int end = endOfTag(open);
        boolean description = name.equals("script") && html.substring(open, end).contains("ld+json");
        if (UNSEEN.contains(name) && !description) {
            at = behind(">", indexOfEnd(name, end));
        } else if (name.isEmpty()) {
            // An end of an element, a doctype, or a sign of inequality.
            lean.append(html, open, end);
            at = end;
        } else {
            lean.append('<').append(name);
            attributes(open + 1 + name.length(), end);
            lean.append('>');
            at = end;
        }
        if (description) {
            int close = indexOfEnd(name, end);
            lean.append(html, end, close);
            at = close;
        }
    }

    private String name(int from) {
        int to = from;
        while (to < html.length() && to - from < LONGEST_NAME && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** Behind the bracket that closes the tag; one within quotation marks does not. */
    private int endOfTag(int open) {
        char quote = 0;
        for (int i = open + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote == 0 && c == '>') {
                return i + 1;
            }
            boolean begins = quote == 0 && (c == '"' || c == '\'') && html.charAt(i - 1) == '=';
            quote = begins ? c : c == quote ? 0 : quote;
        }
        return html.length();
    }

    private void attributes(int from, int end) {
        int i = from;
        while (i < end - 1) {
            int start = i;
            while (i < end - 1 && " \t\r\n\f/".indexOf(html.charAt(i)) < 0 && html.charAt(i) != '=') {
                i++;
            }
            var name = html.substring(start, i).toLowerCase(Locale.ROOT);
            int value = i;
            if (i < end - 1 && html.charAt(i) == '=') {
                i = endOfValue(i + 1, end - 1);
            } else {
                i = Math.max(i, start + 1);
            }
            if (KEPT.contains(name) && i - value <= LONGEST_VALUE) {
                lean.append(' ').append(name).append(html, value, Math.max(value, i));
            }
        }
    }

    private int endOfValue(int from, int end) {
        char quote = from < end ? html.charAt(from) : ' ';
        if (quote == '"' || quote == '\'') {
            int close = html.indexOf(quote, from + 1);
            return close < 0 || close >= end ? end : close + 1;
        }
        int i = from;
        while (i < end && !Character.isWhitespace(html.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where the end tag of an element begins. */
    private int indexOfEnd(String name, int from) {
        for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, name, 0, name.length())) {
                return i;
            }
        }
        return html.length();
    }

    private int behind(String end, int from) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }
}
