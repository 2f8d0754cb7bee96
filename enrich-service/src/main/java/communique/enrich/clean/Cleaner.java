package communique.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parts an article from the page it came on: menus, share lines, comment forms, galleries and link lists go, every
 * sentence of the article stays. Safe for use by many threads.
 */
public final class Cleaner {

    private static final int SNIFFED = 2_000;

    private final Chrome chrome = Chrome.shipped();

    /**
     * Cleans one document.
     *
     * @param mediaType {@code text/html} for a page; anything else is read as flat text, unless it is plainly a page
     * @param content hostile or not: the time it takes grows with its length only
     */
    public ArticleText clean(String mediaType, String content) {
        if (isHtml(mediaType, content)) {
            return best(HtmlPage.read(content));
        }
        return assemble(FlatText.blocks(Tidy.of(Entities.decoded(content))), List.of(), PageFacts.NONE);
    }

    /** The first candidate with a text that is about the headline, else the first with any text. */
    private ArticleText best(HtmlPage page) {
        ArticleText first = null;
        for (var candidate : page.candidates()) {
            var text = assemble(candidate.get(), page.credits(), page.facts());
            if (!text.paragraphs().isEmpty()) {
                if (Headwords.of(page.facts().title()).standIn(text)) {
                    return text;
                }
                first = first == null ? text : first;
            }
        }
        return first == null ? assemble(List.of(), page.credits(), page.facts()) : first;
    }

    private ArticleText assemble(List<Block> blocks, List<ArticleText.Dropped> credits, PageFacts facts) {
        var reasons = ArticleFilter.reasons(blocks, chrome);
        var paragraphs = new ArrayList<String>();
        var dropped = new ArrayList<ArticleText.Dropped>(credits);
        int last = -1;
        for (int i = 0; i < reasons.length; i++) {
            var block = blocks.get(i);
            if (reasons[i] == null) {
                paragraphs.add(block.text());
                last = block.line();
            } else if (!block.key().isEmpty()) {
                dropped.add(new ArticleText.Dropped(block.line(), block.text(), reasons[i]));
            }
        }
        if (last >= 0) {
            takeSignoff(paragraphs, last, dropped);
        }
        return new ArticleText(paragraphs, dropped, facts);
    }

    private void takeSignoff(List<String> paragraphs, int line, List<ArticleText.Dropped> dropped) {
        int end = paragraphs.size() - 1;
        var text = paragraphs.get(end);
        int sentence = Signoff.lastSentence(text);
        boolean credits = sentence > 0 && "signoff".equals(chrome.reason(Block.of(line, text.substring(sentence))));
        int start = credits ? sentence : Signoff.start(text);
        if (start > 0) {
            paragraphs.set(end, text.substring(0, start).strip());
            dropped.add(new ArticleText.Dropped(line, text.substring(start), "signoff"));
        }
    }

    private static boolean isHtml(String mediaType, String content) {
        var type = mediaType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            return true;
        }
        var start = content.substring(0, Math.min(content.length(), SNIFFED))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("\uFEFF<!doctype html");
    }
}
