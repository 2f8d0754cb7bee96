package communique.ingest.feed.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the feeds that a page names: in its head first, else by its links. */
public final class FeedLinks {

    private static final int MOST = 10;
    private static final Pattern FEED_TYPE =
            Pattern.compile("(?i)application/(rss|atom|rdf)\\+xml|application/(feed\\+)?json");
    private static final Pattern FEED_PATH =
            Pattern.compile("(?i)[^?#]{0,500}[/.](rss|atom|feed|rdf)(/|\\.xml|\\.json)?");

    private FeedLinks() {}

    /**
     * The feeds of a page, the one for readers of the site first and those of comments last.
     *
     * @param charset as the server said; null when it said none
     */
    public static List<URI> of(byte[] page, String charset, URI url) {
        var document = parse(page, charset, url);
        var links = addresses(document.select("link[rel~=(?i)\\balternate\\b][href]"), url, true);
        return links.isEmpty() ? addresses(document.select("a[href]"), url, false) : links;
    }

    private static Document parse(byte[] page, String charset, URI url) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page), charset, url.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<URI> addresses(List<Element> elements, URI url, boolean byType) {
        var found = new ArrayList<URI>();
        for (var element : elements) {
            var address = PlainText.address(url, element.absUrl("href"));
            var isFeed = byType
                    ? FEED_TYPE
                            .matcher(element.attr("type").split(";", 2)[0].strip())
                            .matches()
                    : FEED_PATH.matcher(element.absUrl("href")).matches();
            if (isFeed && address != null && !address.equals(url) && !found.contains(address) && found.size() < MOST) {
                found.add(address);
            }
        }
        found.sort(Comparator.comparing(FeedLinks::isOfComments));
        return found;
    }

    private static boolean isOfComments(URI address) {
        return address.toString().toLowerCase(Locale.ROOT).contains("comment");
    }
}
