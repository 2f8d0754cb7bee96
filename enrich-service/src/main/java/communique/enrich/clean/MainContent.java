package communique.enrich.clean;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a page that holds the article: by what the markup says where it says something, else by where
 * the running text is densest. What is plainly not the article is taken out of the page first.
 */
final class MainContent {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, svg, button, select, input, textarea, video, audio, object,"
                    + " embed, canvas, dialog, figcaption, nav, aside, footer, form, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search],"
                    + " [role=dialog], [style*=display:none], [style*=display: none]";
    private static final Set<String> CHROME_NAMES = Set.of(
            "comment", "comments", "disqus", "respond", "share", "sharing", "sharebar", "social", "related", "recommended",
            "recommendation", "recommendations", "recirc", "promo", "newsletter", "signup", "subscribe", "cookie", "consent",
            "gdpr", "breadcrumb", "breadcrumbs", "tags", "taglist", "sidebar", "advert", "advertisement", "ad", "ads",
            "adslot", "sponsor", "sponsored", "outbrain", "taboola", "popup", "modal", "overlay", "footer", "masthead",
            "menu", "nav", "navbar", "navigation", "caption", "credit", "credits", "slideshow", "carousel", "toolbar",
            "paywall", "login", "pagination", "pager", "trending", "popular", "mostread", "authorbox", "bio", "skip",
            "noprint", "readmore", "readalso", "jp", "sharedaddy", "addtoany", "addthis", "byline", "teaser", "teasers");
    private static final Set<String> BODY_NAMES = Set.of(
            "articlebody", "articlecontent", "articletext", "articlemain", "entrycontent", "postcontent", "postbody",
            "storybody", "storycontent", "storytext", "newsbody", "newscontent", "newstext", "contentbody", "bodycopy",
            "singlecontent", "articlebodytext", "articlestory", "maintext", "textcontent", "tdpostcontent", "bodytext",
            "articledetail", "detailcontent", "fulltext", "mwparseroutput", "fieldnamebody", "articlebodycontent");
    private static final double TOO_MUCH_TO_LOSE = 0.4;
    private static final int ENOUGH = 200;

    private final Document document;
    private Map<Element, Integer> prose = Map.of();

    private MainContent(Document document) {
        this.document = document;
    }

    static Element of(Document document) {
        return new MainContent(document).find();
    }

    private Element find() {
        prose = Prose.measure(document.body());
        removeChrome();
        prose = Prose.measure(document.body());
        var densest = Prose.densest(prose, document.body());
        var semantic = largest(element -> element.attr("itemprop").equals("articleBody"));
        if (isEnough(semantic, densest, 0.3)) {
            return semantic;
        }
        var named = largest(MainContent::isNamedBody);
        if (isEnough(named, densest, 0.6)) {
            return named;
        }
        var article = largest(element -> element.normalName().equals("article"));
        if (isEnough(article, densest, 0.8)) {
            return article;
        }
        return densest;
    }

    private void removeChrome() {
        int all = prose(document.body());
        for (var element : document.select(NEVER_TEXT)) {
            if (prose(element) <= TOO_MUCH_TO_LOSE * all) {
                element.remove();
            }
        }
        for (var header : document.select("header")) {
            boolean ofPage = header.closest("article, main, [role=main]") == null;
            if (ofPage && prose(header) <= TOO_MUCH_TO_LOSE * all) {
                header.remove();
            }
        }
        for (var element : document.body().getAllElements()) {
            if (element != document.body() && isChrome(element) && isExpendable(element, all)) {
                element.remove();
            }
        }
    }

    private static boolean isChrome(Element element) {
        if (!element.hasAttr("class") && element.id().isEmpty()) {
            return false;
        }
        return names(element).stream().anyMatch(CHROME_NAMES::contains);
    }

    /** Comments may be longer than the article; anything else that long is the article under an odd name. */
    private boolean isExpendable(Element element, int all) {
        if (prose(element) <= TOO_MUCH_TO_LOSE * all) {
            return true;
        }
        var id = element.id();
        return (id.equals("comments") || id.equals("respond") || id.equals("disqus_thread"))
                && element.selectFirst("h1, [itemprop=articleBody]") == null;
    }

    private static boolean isNamedBody(Element element) {
        for (var name : element.classNames()) {
            if (BODY_NAMES.contains(lettersOf(name))) {
                return true;
            }
        }
        return BODY_NAMES.contains(lettersOf(element.id()));
    }

    private static String lettersOf(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** The words that class and id are made of: {@code relatedPosts}, {@code related-posts}: related, posts. */
    private static List<String> names(Element element) {
        var text = element.className() + ' ' + element.id();
        var words = new StringBuilder(text.length() + 8);
        for (int i = 0; i < Math.min(text.length(), 300); i++) {
            char c = text.charAt(i);
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(text.charAt(i - 1));
            words.append(hump ? " " : "").append(Character.isLetter(c) ? Character.toLowerCase(c) : ' ');
        }
        return List.of(words.toString().strip().split(" +"));
    }

    private Element largest(Predicate<Element> test) {
        Element best = null;
        for (var element : document.body().getAllElements()) {
            if (test.test(element) && (best == null || prose(element) > prose(best))) {
                best = element;
            }
        }
        return best;
    }

    private boolean isEnough(Element candidate, Element densest, double share) {
        return candidate != null && prose(candidate) >= ENOUGH && prose(candidate) >= share * prose(densest);
    }

    private int prose(Element element) {
        return prose.getOrDefault(element, 0);
    }

    /** How many letters of running text stand below each element, link text and short lines left out. */
    static final class Prose {

        private static final int SHORTEST_PARAGRAPH = 60;
        private static final double MOST_LINKED = 0.4;

        private Prose() {}

        static Map<Element, Integer> measure(Element root) {
            var all = new IdentityHashMap<Element, Integer>();
            for (var paragraph : root.getAllElements()) {
                int own = ownLength(paragraph);
                for (var up = own > 0 ? paragraph : null; up != null && up != root.parent(); up = up.parent()) {
                    all.merge(up, own, Integer::sum);
                }
            }
            return all;
        }

        /** Text of the element itself and of its inline children, when it reads as a paragraph. */
        private static int ownLength(Element element) {
            if (!element.isBlock() && !element.normalName().equals("td")) {
                return 0;
            }
            int text = 0;
            int linked = 0;
            for (var child : element.childNodes()) {
                if (child instanceof org.jsoup.nodes.TextNode node) {
                    text += node.text().strip().length();
                } else if (child instanceof Element inline && !inline.isBlock()) {
                    int length = inline.text().length();
                    text += length;
                    linked += inline.normalName().equals("a") ? length : 0;
                }
            }
            return text >= SHORTEST_PARAGRAPH && linked <= MOST_LINKED * text ? text : 0;
        }

        /** From the top, follows the child that holds nearly all of the text for as long as there is one. */
        static Element densest(Map<Element, Integer> prose, Element body) {
            var at = body;
            while (true) {
                Element largest = null;
                int second = 0;
                for (var child : at.children()) {
                    int length = prose.getOrDefault(child, 0);
                    if (largest == null || length > prose.getOrDefault(largest, 0)) {
                        second = largest == null ? 0 : prose.getOrDefault(largest, 0);
                        largest = child;
                    } else {
                        second = Math.max(second, length);
                    }
                }
                int most = largest == null ? 0 : prose.getOrDefault(largest, 0);
                boolean paragraphs = largest != null && largest.normalName().equals("p");
                if (most == 0 || paragraphs || most < 2 * second || most * 2 < prose.getOrDefault(at, 0)) {
                    return at;
                }
                at = largest;
            }
        }
    }
}
