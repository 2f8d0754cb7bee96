package communique.events.submission;

import java.util.regex.Pattern;

/** Tells HTML from text that merely mentions a tag. */
public final class Markup {

    private static final int LOOKED_AT = 20_000;
    private static final int CLOSED_ELEMENTS_OF_A_PIECE = 2;

    private static final Pattern BEGINS_AS_PAGE = Pattern.compile(
            "(?i)\\A\\s{0,200}<(!doctype\\s+html|html|head|body|main|article|section|div|p|h[1-6]|span|table|ul|ol|figure|"
                    + "header|nav|a|b|strong|em|i|img|br|blockquote|meta|script|style|!--)[\\s>/-]");
    private static final Pattern ELEMENT =
            Pattern.compile("(?i)</(p|div|h[1-6]|li|article|section|span|strong|em|a|td|blockquote)>|<br\\s?/?>");

    private Markup() {}

    /** Whether the text is an HTML page or a piece of one. */
    public static boolean isHtml(String text) {
        var head = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        if (head.indexOf('<') < 0) {
            // Most texts; the patterns would try at every letter.
            return false;
        }
        if (BEGINS_AS_PAGE.matcher(head).find() || head.startsWith("<?xml") && head.contains("<html")) {
            return true;
        }
        return ELEMENT.matcher(head).results().limit(CLOSED_ELEMENTS_OF_A_PIECE).count() == CLOSED_ELEMENTS_OF_A_PIECE;
    }
}
