package communique.enrich.clean;

import communique.enrich.clean.ArticleText.Dropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Reads the lines of a page that say who wrote the article and when, and that stand beside its text. Dates and names of
 * comments and of other stories are passed over.
 */
final class CreditLines implements NodeFilter {

    private static final int LONGEST = 120;
    private static final int MOST = 20;

    private final PageParts parts;
    private final List<Dropped> lines = new ArrayList<>();

    private CreditLines(PageParts parts) {
        this.parts = parts;
    }

    /** Those lines, in reading order. A date that stands alone in its element is marked as no part of the text. */
    static List<Dropped> read(Element body, PageParts parts) {
        var reader = new CreditLines(parts);
        body.filter(reader);
        return reader.lines;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (lines.size() >= MOST) {
            return FilterResult.STOP;
        }
        if (parts.isForeign(element) || element.normalName().equals("a") && element.selectFirst("time") != null) {
            return FilterResult.SKIP_ENTIRELY;
        }
        read(element);
        return FilterResult.CONTINUE;
    }

    private void read(Element element) {
        var property = element.attr("itemprop");
        if (element.normalName().equals("time") || property.equals("datePublished")) {
            date(element, value(element), property);
            return;
        }
        boolean date = ElementNames.isDate(element);
        boolean byline = ElementNames.isByline(element);
        var text = date || byline ? line(element.text()) : "";
        if (text.isEmpty() || text.length() > LONGEST) {
            return;
        }
        if (byline) {
            byline(text);
        } else if (text.chars().anyMatch(Character::isDigit)) {
            date(element, text, property);
        }
    }

    private void byline(String text) {
        var lower = ' ' + text.toLowerCase(Locale.ROOT);
        var shown = lower.contains(" by ") || text.indexOf(':') > 0 ? text : "By " + text;
        boolean names = LineShapes.isByline(Block.of(0, shown));
        if (names || lower.contains(" by ") || text.chars().anyMatch(Character::isDigit)) {
            lines.add(new Dropped(0, names ? shown : text, "byline"));
        }
    }

    private void date(Element element, String text, String property) {
        var line = line(text);
        if (line.isEmpty() || line.length() > LONGEST) {
            return;
        }
        var label = property.equals("dateModified") || isUpdate(element) ? "Updated " : "";
        lines.add(new Dropped(0, label + line, "date"));
        if (LineShapes.isClock(Block.of(0, element.text()).key())) {
            parts.marked().add(element);
        }
    }

    private static boolean isUpdate(Element element) {
        var around = element.parent() == null ? "" : element.parent().ownText().toLowerCase(Locale.ROOT);
        var name = element.className().toLowerCase(Locale.ROOT);
        return name.contains("updat")
                || name.contains("modif")
                || around.length() < LONGEST && around.contains("updated") && !around.contains("published");
    }

    private static String value(Element element) {
        for (var attribute : List.of("datetime", "content")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    private static String line(String text) {
        return Tidy.of(text).strip();
    }
}
