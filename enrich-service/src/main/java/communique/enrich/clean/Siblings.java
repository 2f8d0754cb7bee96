package communique.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells which elements beside a part of an article are parts of the same article. */
final class Siblings {

    private static final Set<String> PLAIN = Set.of("p", "blockquote", "pre", "ul", "ol");
    private static final double MOSTLY = 0.5;
    private static final double NEARLY_ALL = 0.8;

    /** The attribute by which markup says that an element is the text of the article, and which is then believed. */
    private static final String PROPERTY = "itemprop";

    private final Element part;
    private final String property;
    private final Prose prose;
    private final boolean nearest;
    private final List<Element> others = new ArrayList<>();
    private boolean joins;

    /** @param nearest whether the part is the densest element itself and not what lies around it */
    Siblings(Element part, Prose prose, Set<Element> aside, boolean nearest) {
        this.part = part;
        this.property = part.attr(PROPERTY);
        this.prose = prose;
        this.nearest = nearest;
        for (var sibling : part.parent().children()) {
            if (sibling != part && !aside.contains(sibling)) {
                add(sibling);
            }
        }
    }

    private void add(Element sibling) {
        if (belongs(sibling)) {
            joins = true;
        } else if (!isHeadingOf(sibling)) {
            others.add(sibling);
        }
    }

    boolean anyJoins() {
        return joins;
    }

    /** Those that are not the article. */
    List<Element> others() {
        return others;
    }

    private boolean belongs(Element element) {
        int letters = prose.of(element);
        if (letters == 0) {
            return false;
        }
        if (PLAIN.contains(element.normalName())) {
            return nearest && property.isEmpty();
        }
        int all = element.text().length();
        if (isAlike(element)) {
            return letters >= MOSTLY * all && element.selectFirst("h1, h2 a, h3 a, h4 a") == null;
        }
        return nearest
                && property.isEmpty()
                && letters >= NEARLY_ALL * all
                && element.selectFirst("h1, h2, h3, h4, h5, h6") == null
                && element.normalName().equals("div");
    }

    /** The same kind of element: columns of a table lay out the page and say nothing. */
    private boolean isAlike(Element element) {
        var tag = element.normalName();
        boolean another = tag.equals("article") && element.selectFirst("h1, h2, h3") != null;
        return tag.equals(part.normalName())
                && element.className().equals(part.className())
                && element.attr(PROPERTY).equals(property)
                && !tag.equals("td")
                && !another;
    }

    /** A heading goes with what it stands above. */
    private boolean isHeadingOf(Element element) {
        var next = element.nextElementSibling();
        return Block.isHeading(element.normalName()) && next != null && (next == part || belongs(next));
    }
}
