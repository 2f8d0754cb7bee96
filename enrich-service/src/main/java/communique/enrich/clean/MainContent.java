package communique.enrich.clean;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a page that holds the article: by what the markup says where it says something, else by where
 * the running text is densest. An article that is spread over several elements is put together again.
 */
final class MainContent {

    private static final int ENOUGH = 200;

    /** Levels above the densest element at which parts of the article are looked for. */
    private static final int HIGHEST = 3;

    private final Element body;
    private final Set<Element> aside;
    private final Prose prose;

    private MainContent(Element body, Set<Element> aside) {
        this.body = body;
        this.aside = aside;
        this.prose = Prose.below(body, aside);
    }

    /**
     * The blocks of the page that are most likely the article, in reading order.
     *
     * @param aside what is plainly not the article; the blocks that are returned are added, so that a second call gives
     *     those that are the next likely
     */
    static List<Block> blocks(Element body, Set<Element> aside) {
        var content = new MainContent(body, aside);
        var root = content.root();
        var top = content.withSiblings(root);
        var blocks = BlockReader.read(top, aside);
        aside.add(root);
        return blocks;
    }

    /** Letters of running text that are left when all this is not the article. */
    static int lettersBeside(Element body, Set<Element> aside) {
        return Prose.below(body, aside).of(body);
    }

    private Element root() {
        var densest = prose.densest(body);
        var semantic = largest(element -> element.attr("itemprop").equals("articleBody"));
        if (isEnough(semantic, densest, 0.3)) {
            return semantic;
        }
        var named = largest(ElementNames::isBody);
        if (isEnough(named, densest, 0.6)) {
            return named;
        }
        var article = largest(element -> element.normalName().equals("article"));
        return isEnough(article, densest, 0.8) ? article : densest;
    }

    private Element largest(Predicate<Element> test) {
        Element best = null;
        for (var element : body.getAllElements()) {
            if (prose.of(element) >= ENOUGH
                    && test.test(element)
                    && (best == null || prose.of(element) > prose.of(best))) {
                best = element;
            }
        }
        return best;
    }

    private boolean isEnough(Element candidate, Element densest, double share) {
        return candidate != null && prose.of(candidate) >= share * prose.of(densest);
    }

    /** The lowest element that holds the root and all parts of the article beside it; what else it holds is marked. */
    private Element withSiblings(Element root) {
        var top = root;
        var path = root;
        for (int level = 0; level < HIGHEST && path != body && path.parent() != null; level++) {
            var parent = path.parent();
            var siblings = new Siblings(path, prose, aside, level == 0);
            if (siblings.anyJoins()) {
                leaveOut(top, path);
                siblings.others().forEach(aside::add);
                top = parent;
            }
            path = parent;
        }
        return top;
    }

    /** What lies beside the way from one element up to another. */
    private void leaveOut(Element from, Element to) {
        for (var at = from; at != to; at = at.parent()) {
            for (var sibling : at.parent().children()) {
                if (sibling != at) {
                    aside.add(sibling);
                }
            }
        }
    }
}
