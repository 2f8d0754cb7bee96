package communique.enrich.clean;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How many letters of running text stand below each element; short lines and lists of links count nothing. */
final class Prose {

    private static final int SHORTEST_PARAGRAPH = 60;
    private static final double MOST_LINKED = 0.4;

    /** Elements within a line that hold no text of the line; the countries of a form would pass for a paragraph. */
    private static final Set<String> NEVER_TEXT =
            Set.of("select", "datalist", "button", "textarea", "script", "style", "noscript", "template", "svg");

    private final Map<Element, Integer> letters = new IdentityHashMap<>();
    private final Set<Element> skipped;

    private Prose(Set<Element> skipped) {
        this.skipped = skipped;
    }

    static Prose below(Element root, Set<Element> skipped) {
        var prose = new Prose(skipped);
        root.filter(prose::measure);
        return prose;
    }

    int of(Element element) {
        return letters.getOrDefault(element, 0);
    }

    private NodeFilter.FilterResult measure(Node node, int depth) {
        if (node instanceof Element element) {
            if (skipped.contains(element)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            int own = ownLength(element);
            for (var up = own > 0 ? element : null; up != null; up = up.parent()) {
                letters.merge(up, own, Integer::sum);
            }
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    private boolean isText(Element inline) {
        return !NEVER_TEXT.contains(inline.normalName()) && !skipped.contains(inline);
    }

    /** Text of the element itself and of its inline children, when it reads as a paragraph. */
    private int ownLength(Element element) {
        if (!element.isBlock()) {
            return 0;
        }
        int text = 0;
        int linked = 0;
        for (var child : element.childNodes()) {
            if (child instanceof TextNode node) {
                text += length(node.getWholeText().strip());
            } else if (child instanceof Element inline && !inline.isBlock() && isText(inline)) {
                int length = length(inline.text());
                text += length;
                linked += inline.normalName().equals("a") ? length : 0;
            }
        }
        return text >= SHORTEST_PARAGRAPH && linked <= MOST_LINKED * text ? text : 0;
    }

    /** A sign of Chinese or Japanese says as much as a few letters. */
    private static int length(String text) {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            length += Character.isIdeographic(text.charAt(i)) ? 2 : 0;
        }
        return length;
    }

    /** From the top, follows the child that holds nearly all of the text for as long as there is one. */
    Element densest(Element body) {
        var at = body;
        while (true) {
            Element largest = null;
            int second = 0;
            for (var child : at.children()) {
                if (largest == null || of(child) > of(largest)) {
                    second = largest == null ? 0 : of(largest);
                    largest = child;
                } else {
                    second = Math.max(second, of(child));
                }
            }
            boolean holdsMost = largest != null
                    && of(largest) > 0
                    && !largest.normalName().equals("p")
                    && of(largest) >= 2 * second
                    && of(largest) * 2 >= of(at);
            if (!holdsMost) {
                return at;
            }
            at = largest;
        }
    }
}
