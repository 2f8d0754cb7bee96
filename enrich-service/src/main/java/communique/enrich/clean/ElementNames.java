package communique.enrich.clean;

import communique.enrich.text.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the classes and the id of an element say of its place on the page. */
final class ElementNames {

    private static final WordLists WORDS = WordLists.of(ElementNames.class, "main-content.txt");
    private static final Set<String> CHROME = WORDS.words("chrome");
    private static final Set<String> BODY = WORDS.words("body");
    private static final Set<String> COLLECTION = WORDS.words("collection");
    private static final Set<String> FOREIGN = WORDS.words("foreign");
    private static final Set<String> DATE = WORDS.words("date");
    private static final Set<String> BYLINE = WORDS.words("byline");

    /** What says of the whole article which parts it has, such as {@code has-sidebar} and {@code no-caption}. */
    private static final Set<String> MODIFIERS =
            Set.of("no", "not", "has", "have", "with", "without", "is", "hide", "show");

    private static final int LONGEST = 300;

    /** Shorter parts of a name in humps, such as {@code hJpRRP}, are chance and not words. */
    private static final int SHORTEST_HUMP = 4;

    private ElementNames() {}

    /** Whether a word in it, such as the first in {@code related-posts} and {@code relatedPosts}, names a part of the page. */
    static boolean isChrome(Element element) {
        return isNamed(element) && words(element).stream().anyMatch(CHROME::contains);
    }

    /** Whether it is the usual name of an article's text, such as {@code entry-content}. */
    static boolean isBody(Element element) {
        return isNamed(element) && wholeNames(element).stream().anyMatch(BODY::contains);
    }

    /** Whether it is a gallery or the readers' comments. */
    static boolean isCollection(Element element) {
        return isNamed(element)
                && wholeNames(element).stream()
                        .anyMatch(
                                name -> COLLECTION.contains(name) || name.equals("comments") || name.equals("respond"));
    }

    /** Whether it holds other stories, or what readers say. */
    static boolean isForeign(Element element) {
        return isNamed(element) && words(element).stream().anyMatch(FOREIGN::contains);
    }

    /** Whether it says when the article was published. */
    static boolean isDate(Element element) {
        return isNamed(element) && words(element).stream().anyMatch(DATE::contains);
    }

    /** Whether it says who wrote the article. */
    static boolean isByline(Element element) {
        return isNamed(element) && words(element).stream().anyMatch(BYLINE::contains);
    }

    private static boolean isNamed(Element element) {
        return element.hasAttr("class") || element.hasAttr("id");
    }

    /** Each class and the id, letters only: {@code entry-content} is {@code entrycontent}. */
    private static List<String> wholeNames(Element element) {
        var names = new ArrayList<String>();
        for (var name : text(element).split("\\s+")) {
            names.add(name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", ""));
        }
        return names;
    }

    private static List<String> words(Element element) {
        var words = new ArrayList<String>();
        words.addAll(wholeNames(element));
        for (var name : text(element).split("\\s+")) {
            var parts = name.split("[^\\p{L}]+");
            boolean modifies = parts.length > 0 && MODIFIERS.contains(parts[0].toLowerCase(Locale.ROOT));
            for (int i = 0; i < parts.length && !modifies; i++) {
                words.add(parts[i].toLowerCase(Locale.ROOT));
                addHumps(parts[i], words);
            }
        }
        return words;
    }

    private static void addHumps(String name, List<String> words) {
        int from = 0;
        for (int i = 1; i <= name.length(); i++) {
            boolean hump = i == name.length()
                    || Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
            if (hump && i - from >= SHORTEST_HUMP) {
                words.add(name.substring(from, i).toLowerCase(Locale.ROOT));
            }
            from = hump ? i : from;
        }
    }

    private static String text(Element element) {
        var text = element.className() + ' ' + element.id();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
