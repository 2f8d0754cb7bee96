package communique.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A web page read as an article.
 *
 * @param blocks what stands in the main part of the page, in reading order
 * @param facts what the page says of itself
 */
record HtmlPage(List<Block> blocks, PageFacts facts) {

    /** When the markup holds less than this share of the text in the metadata, the page is drawn by a script. */
    private static final double TOO_LITTLE = 0.3;

    /** No page has so many tags; the parser takes time with the square of some of them. */
    private static final int MOST_TAGS = 40_000;

    private static final int DEEPEST = 200;

    static HtmlPage read(String html) {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            return new HtmlPage(FlatText.blocks(Tidy.of(BareText.of(html))), PageFacts.NONE);
        }
        var document = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        var article = JsonLd.article(document);
        var metadata = new PageMetadata(document, article);
        var facts = metadata.facts();
        var blocks = articleBlocks(document, facts);
        if (article != null && article.body() != null) {
            var stated = FlatText.blocks(Tidy.of(Jsoup.parse(article.body()).wholeText()));
            if (words(blocks) < TOO_LITTLE * words(stated)) {
                blocks = stated;
            }
        }
        return new HtmlPage(blocks, facts);
    }

    /** The headline is a fact of the page, not a part of its text. */
    private static List<Block> articleBlocks(Document document, PageFacts facts) {
        var title = facts.title() == null ? "" : Block.of(0, facts.title()).key();
        var blocks = new ArrayList<>(MainContent.blocks(document));
        blocks.removeIf(block -> !title.isEmpty() && block.key().equals(title));
        return blocks;
    }

    private static int words(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::words).sum();
    }
}
