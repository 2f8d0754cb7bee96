package communique.enrich.clean;

import communique.enrich.clean.ArticleText.Dropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A web page read as an article.
 *
 * @param candidates what may be the article, the most likely first, each in reading order and read only when it is asked for
 * @param credits lines beside the article that say who wrote it and when
 * @param facts what the page says of itself
 */
record HtmlPage(List<Supplier<List<Block>>> candidates, List<Dropped> credits, PageFacts facts) {

    /** When the markup holds less than this share of the text in the metadata, the page is drawn by a script. */
    private static final double TOO_LITTLE = 0.3;

    /** No page has so many tags; the parser takes time with the square of some of them. */
    private static final int MOST_TAGS = 40_000;

    private static final int DEEPEST = 200;

    /** Letters of running text that are worth a second look. */
    private static final int ENOUGH = 200;

    static HtmlPage read(String html) {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            return new HtmlPage(List.of(() -> FlatText.blocks(Tidy.of(BareText.of(html)))), List.of(), PageFacts.NONE);
        }
        var document = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        var article = JsonLd.article(document);
        var facts = new PageMetadata(document, article).facts();
        var parts = PageParts.of(document.body(), facts.title());
        var credits = CreditLines.read(document.body(), parts);
        var stated = article == null || article.body() == null ? List.<Block>of() : stated(article.body());
        return new HtmlPage(candidates(document, parts.marked(), facts, stated), credits, facts);
    }

    private static List<Supplier<List<Block>>> candidates(
            Document document, Set<Element> aside, PageFacts facts, List<Block> stated) {
        var body = document.body();
        var candidates = new ArrayList<Supplier<List<Block>>>();
        var main = withoutTitle(MainContent.blocks(body, aside), facts);
        if (words(main) < TOO_LITTLE * words(stated)) {
            candidates.add(() -> stated);
        }
        candidates.add(() -> main);
        candidates.add(() -> MainContent.lettersBeside(body, aside) < ENOUGH
                ? List.of()
                : withoutTitle(MainContent.blocks(body, aside), facts));
        candidates.add(() -> stated);
        return candidates;
    }

    private static List<Block> stated(String text) {
        return FlatText.blocks(Tidy.of(Jsoup.parse(text).wholeText()));
    }

    /** The headline is a fact of the page, not a part of its text. */
    private static List<Block> withoutTitle(List<Block> blocks, PageFacts facts) {
        var title = facts.title() == null ? "" : Block.of(0, facts.title()).key();
        var kept = new ArrayList<>(blocks);
        kept.removeIf(block -> !title.isEmpty() && block.key().equals(title));
        boolean cut = !kept.isEmpty()
                && kept.get(0).kind() == Block.Kind.HEADING
                && !kept.get(0).key().isEmpty()
                && title.startsWith(kept.get(0).key() + ' ');
        return cut ? kept.subList(1, kept.size()) : kept;
    }

    private static int words(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::words).sum();
    }
}
