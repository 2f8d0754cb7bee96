package communique.ingest.feed.format;

import java.net.URI;
import java.util.Set;

/** Reads a feed of any form that is read here, by what it is and not by what its server calls it. */
public final class FeedReader {

    private static final int LOOKED_AT = 200;
    private static final Set<String> SYNDICATION = Set.of("rss", "rdf", "feed");

    private FeedReader() {}

    /**
     * Reads a feed.
     *
     * @param contentType as the server said; null when it said none
     * @param url where it was found; relative links start there
     * @throws NotAFeedException with what it is instead, and what to do; also when reading it takes more than ten seconds
     */
    public static ParsedFeed read(byte[] body, String contentType, URI url) throws NotAFeedException {
        return read(body, contentType, url, new ReadingTime(System::nanoTime));
    }

    static ParsedFeed read(byte[] body, String contentType, URI url, ReadingTime time) throws NotAFeedException {
        try {
            return readInTime(body, contentType, url, time);
        } catch (ReadingTime.OverException e) {
            throw new NotAFeedException(
                    "reading it took more than " + ReadingTime.LONGEST.toSeconds()
                            + " s, so it was stopped; look what is so large or tangled in it",
                    e);
        }
    }

    private static ParsedFeed readInTime(byte[] body, String contentType, URI url, ReadingTime time)
            throws NotAFeedException {
        if (isJson(body)) {
            return JsonFeedReader.read(body, url, time);
        }
        var xml = XmlText.of(body, contentType);
        var root = XmlText.root(xml);
        if (SYNDICATION.contains(root)) {
            return SyndicationReader.read(xml, url, time);
        }
        if (root.equals("urlset")) {
            return NewsSitemapReader.read(xml, url, time);
        }
        throw notAFeed(root, body, url);
    }

    private static NotAFeedException notAFeed(String root, byte[] body, URI url) {
        if (root.equals("sitemapindex")) {
            return new NotAFeedException("it is a list of sitemaps; give the address of the news sitemap in it");
        }
        if (root.equals("opml")) {
            return new NotAFeedException("it is a list of feeds (OPML); import it instead");
        }
        if (root.isEmpty()) {
            return new NotAFeedException(
                    body.length == 0
                            ? "the answer is empty"
                            : "it is neither RSS, Atom, JSON Feed nor a news sitemap; give the address of one");
        }
        var found = FeedLinks.of(body, null, url);
        return new NotAFeedException(
                found.isEmpty()
                        ? "it is a page that names no feed; look on the site for RSS or Atom and give that address"
                        : "it is a page, no feed; its feed is " + found.get(0));
    }

    private static boolean isJson(byte[] body) {
        for (int i = 0; i < Math.min(body.length, LOOKED_AT); i++) {
            var c = body[i] & 0xFF;
            if (c > ' ' && c != 0xEF && c != 0xBB && c != 0xBF) {
                return c == '{' || c == '[';
            }
        }
        return false;
    }
}
