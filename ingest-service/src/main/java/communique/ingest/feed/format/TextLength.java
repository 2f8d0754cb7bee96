package communique.ingest.feed.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Tells how much text an item or its page has, to see which of the two has more of the article. */
public final class TextLength {

    private static final int LONGEST_HTML = 2_000_000;
    private static final int SHORTEST_PARAGRAPH = 60;

    private TextLength() {}

    /** Characters of a text that may be HTML; 0 for null. */
    public static int of(String text) {
        if (text == null) {
            return 0;
        }
        return text.indexOf('<') < 0
                ? text.strip().length()
                : Jsoup.parseBodyFragment(text).text().length();
    }

    /**
     * About how many characters of article a page has: those of its paragraphs that lie in no menu or footer.
     *
     * @param charset as the server said; null when it said none
     */
    public static int ofPage(byte[] page, String charset) {
        if (page.length > LONGEST_HTML) {
            return 0;
        }
        return parse(page, charset).select("p").stream()
                .filter(paragraph -> paragraph.closest("nav, footer, aside, form, header, noscript") == null)
                .mapToInt(paragraph -> paragraph.text().length())
                .filter(length -> length >= SHORTEST_PARAGRAPH)
                .sum();
    }

    private static Document parse(byte[] page, String charset) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page), charset, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
