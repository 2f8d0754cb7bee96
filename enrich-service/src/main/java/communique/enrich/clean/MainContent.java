package communique.enrich.clean;

import communique.enrich.text.WordLists;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a page that holds the article: by what the markup says where it says something, else by where
 * the running text is densest. What is plainly not the article is marked, not removed: removal takes time with the
 * square of the number of siblings.
 */
final class MainContent {

    private static final WordLists WORDS = WordLists.of(MainContent.class, "main-content.txt");
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, svg, button, select, input, textarea, video, audio, object,"
                    + " embed, canvas, dialog, figcaption, nav, aside, footer, form, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search],"
                    + " [role=dialog], [style*=display:none], [style*=display: none]";
    private static final Set<String> CHROME_NAMES = WORDS.words("chrome");
    private static final Set<String> BODY_NAMES = WORDS.words("body");
    private static final double TOO_MUCH_TO_LOSE = 0.4;
    private static final int ENOUGH = 200;
    private static final int LONGEST_NAME = 300;

    private final Element body;
    private final Set<Element> chrome = Collections.newSetFromMap(new IdentityHashMap<>());
    private Prose prose;

    private MainContent(Document document) {
        this.body = document.body();
        this.prose = Prose.below(body, Set.of());
        markChrome();
        this.prose = Prose.below(body, chrome);
    }

    /** The blocks of the page that may be the article, in reading order. */
    static List<Block> blocks(Document document) {
        var content = new MainContent(document);
        return BlockReader.read(content.root(), content.chrome);
    }

    private Element root() {
        var densest = prose.densest(body);
        var semantic = largest(element -> element.attr("itemprop").equals("articleBody"));
        if (isEnough(semantic, densest, 0.3)) {
            return semantic;
        }
        var named = largest(MainContent::isNamedBody);
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

    private void markChrome() {
        for (var element : body.select(NEVER_TEXT)) {
            if (isSmall(element)) {
                chrome.add(element);
            }
        }
        for (var header : body.select("header")) {
            if (!isInsideArticle(header) && isSmall(header)) {
                chrome.add(header);
            }
        }
        for (var element : body.getAllElements()) {
            if (element != body && isNamedChrome(element) && (isSmall(element) || isComments(element))) {
                chrome.add(element);
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

    /** What holds most of the text is the article, however it is named. */
    private boolean isSmall(Element element) {
        return prose.of(element) <= TOO_MUCH_TO_LOSE * prose.of(body);
    }

    /** Comments may be longer than the article. */
    private static boolean isComments(Element element) {
        var id = element.id();
        return (id.equals("comments") || id.equals("respond") || id.equals("disqus_thread"))
                && element.selectFirst("h1, [itemprop=articleBody]") == null;
    }

    private static boolean isNamedChrome(Element element) {
        return (element.hasAttr("class") || element.hasAttr("id"))
                && names(element).stream().anyMatch(CHROME_NAMES::contains);
    }

    private static boolean isNamedBody(Element element) {
        return BODY_NAMES.contains(lettersOf(element.id()))
                || element.classNames().stream().anyMatch(name -> BODY_NAMES.contains(lettersOf(name)));
    }

    private static String lettersOf(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** The words that class and id are made of: {@code relatedPosts}, {@code related-posts}: related, posts. */
    private static List<String> names(Element element) {
        var text = element.className() + ' ' + element.id();
        var words = new StringBuilder(text.length() + 8);
        for (int i = 0; i < Math.min(text.length(), LONGEST_NAME); i++) {
            char c = text.charAt(i);
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(text.charAt(i - 1));
            words.append(hump ? " " : "").append(Character.isLetter(c) ? Character.toLowerCase(c) : ' ');
        }
        return List.of(words.toString().strip().split(" +"));
    }
}
