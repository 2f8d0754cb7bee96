package communique.enrich.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Marks the parts of a page that are plainly not the article: menus, hidden text, galleries, comments, other articles.
 * They are marked, not removed: removal takes time with the square of the number of siblings.
 */
final class PageParts {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, svg, button, select, input, textarea, video, audio, object,"
                    + " embed, canvas, dialog, figcaption, nav, aside, footer, form,"
                    + " [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search],"
                    + " [role=dialog]";
    private static final Set<String> OF_THE_SITE =
            Set.of("nav", "aside", "footer", "form", "figure", "script", "style");
    private static final Pattern COUNTER = Pattern.compile("\\d{1,3}\\s?(?:/|of)\\s?\\d{1,3}");
    private static final int LONGEST_COUNTER = 10;
    private static final int FEWEST_PICTURES = 3;
    private static final double TOO_MUCH_TO_LOSE = 0.4;

    /** Letters of running text that make an article beside a part of the page. */
    private static final int ENOUGH = 100;

    private final Element body;
    private final Set<Element> marked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> foreign = Collections.newSetFromMap(new IdentityHashMap<>());
    private Prose prose;

    private PageParts(Element body) {
        this.body = body;
        this.prose = Prose.below(body, Set.of());
    }

    /** @param title headline that the page states; null when it states none */
    static PageParts of(Element body, String title) {
        var parts = new PageParts(body);
        parts.markHidden();
        parts.markByTag();
        parts.markByName();
        parts.markPictures();
        parts.markOtherArticles(title);
        return parts;
    }

    /** All that is not the text of the article. Callers may add to it. */
    Set<Element> marked() {
        return marked;
    }

    /** Whether what an element says is not said of the article: other stories, comments, what nobody sees. */
    boolean isForeign(Element element) {
        return foreign.contains(element)
                || OF_THE_SITE.contains(element.normalName())
                || isSmall(element) && ElementNames.isForeign(element);
    }

    /** A page may hide all of its text until a script shows it; then it is read. */
    private void markHidden() {
        var hidden = Collections.<Element>newSetFromMap(new IdentityHashMap<>());
        for (var element : body.getAllElements()) {
            if (element != body && isHidden(element)) {
                hidden.add(element);
            }
        }
        var shown = Prose.below(body, hidden);
        if (shown.of(body) >= Math.min(ENOUGH, prose.of(body))) {
            marked.addAll(hidden);
            foreign.addAll(hidden);
            prose = shown;
        }
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        var style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        var plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private void markByTag() {
        for (var element : body.select(NEVER_TEXT)) {
            if (isSmall(element)) {
                marked.add(element);
            }
        }
        for (var header : body.select("header")) {
            if (!isInsideArticle(header) && isSmall(header)) {
                marked.add(header);
            }
        }
    }

    private static boolean isInsideArticle(Element element) {
        for (var up = element.parent(); up != null; up = up.parent()) {
            var name = up.normalName();
            if (name.equals("article") || name.equals("main") || up.attr("role").equals("main")) {
                return true;
            }
        }
        return false;
    }

    private void markByName() {
        for (var element : body.getAllElements()) {
            if (element == body) {
                continue;
            }
            boolean collection = ElementNames.isCollection(element) && isBesideText(element);
            if (collection) {
                foreign.add(element);
            }
            if (collection || isSmall(element) && ElementNames.isChrome(element)) {
                marked.add(element);
            }
        }
    }

    /** What holds most of the text is the article, however it is named. */
    private boolean isSmall(Element element) {
        return prose.of(element) <= TOO_MUCH_TO_LOSE * prose.of(body);
    }

    /** A gallery and the comments may be longer than the article. */
    private boolean isBesideText(Element element) {
        return prose.of(body) - prose.of(element) >= ENOUGH
                && element.selectFirst("h1, [itemprop=articleBody]") == null;
    }

    /** Captions that are counted, {@code 3/50} and {@code 3 of 50}. */
    private void markPictures() {
        Map<Element, List<Element>> pictures = new IdentityHashMap<>();
        for (var element : body.getAllElements()) {
            var unit = element.parent();
            if (unit != null && unit.parent() != null && unit != body && isCounter(element)) {
                pictures.computeIfAbsent(unit.parent(), gallery -> new ArrayList<>())
                        .add(unit);
            }
        }
        for (var gallery : pictures.values()) {
            if (gallery.size() >= FEWEST_PICTURES) {
                marked.addAll(gallery);
            }
        }
    }

    private static boolean isCounter(Element element) {
        if (element.childNodeSize() != 1) {
            return false;
        }
        var text = element.ownText();
        return text.length() <= LONGEST_COUNTER && COUNTER.matcher(text.strip()).matches();
    }

    /** What a page appends for those who read on: an article with a headline of its own. */
    private void markOtherArticles(String title) {
        var headline = title == null ? null : headline(Block.of(0, title).key());
        var own = headline == null ? null : holder(headline);
        if (own == null) {
            return;
        }
        for (var heading : body.select(headline.normalName() + ", article h1, article h2, article h3")) {
            var other = holder(heading);
            if (other != null && isAnother(other, own) && !other.equals(headline)) {
                marked.add(other);
                foreign.add(other);
            }
        }
    }

    private Element headline(String key) {
        for (var heading : body.select("h1, h2")) {
            if (!key.isEmpty() && Block.of(0, heading.text()).key().equals(key)) {
                return heading;
            }
        }
        return null;
    }

    /** The article around a heading, or the first element around it that holds running text. */
    private Element holder(Element heading) {
        for (var up = heading.parent(); up != null && up != body; up = up.parent()) {
            if (up.normalName().equals("article") || prose.of(up) >= ENOUGH) {
                return prose.of(up) > 0 ? up : null;
            }
        }
        return null;
    }

    private static boolean isAnother(Element other, Element own) {
        boolean apart =
                other != own && !other.parents().contains(own) && !own.parents().contains(other);
        boolean alike = other.normalName().equals(own.normalName())
                && (own.normalName().equals("article")
                        || !own.className().isBlank() && own.className().equals(other.className()));
        return apart && alike;
    }
}
