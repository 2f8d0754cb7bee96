package communique.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A web page read as an article.
 *
 * @param blocks what stands in the main part of the page, in reading order
 * @param facts what the page says of itself
 */
record HtmlPage(List<Block> blocks, PageFacts facts) {

    /** When the markup holds less than this share of the text in the metadata, the page is drawn by a script. */
    private static final double TOO_LITTLE = 0.3;

    static HtmlPage read(String html) {
        var document = Jsoup.parse(html);
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
