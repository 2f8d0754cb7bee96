package communique.enrich.clean;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An article without its page: what every later step reads, and what was left out on the way.
 *
 * @param paragraphs the article in reading order, headings and list entries as paragraphs of their own
 * @param dropped every line that was left out, in reading order, with the reason
 * @param facts what the page says of itself; empty for flat text
 */
public record ArticleText(List<String> paragraphs, List<Dropped> dropped, PageFacts facts) {

    public ArticleText {
        paragraphs = List.copyOf(paragraphs);
        dropped = List.copyOf(dropped);
        requireNonNull(facts, "facts");
    }

    /** A document that could not be cleaned: its content as it came, so that its words can still be searched. */
    public static ArticleText unread(String content) {
        return new ArticleText(List.of(Tidy.of(BareText.of(content)).strip()), List.of(), PageFacts.NONE);
    }

    /** The paragraphs parted by one empty line: the string that every offset of an enriched document points into. */
    public String body() {
        return String.join("\n\n", paragraphs);
    }

    /**
     * A line that is not the article.
     *
     * @param line number of the line, or of the block of a page, in the source; from 0
     * @param text tidied, not shortened
     * @param reason such as {@code menu}, {@code byline} or {@code related}
     */
    public record Dropped(int line, String text, String reason) {
        public Dropped {
            requireNonNull(text, "text");
            requireNonNull(reason, "reason");
        }
    }
}
