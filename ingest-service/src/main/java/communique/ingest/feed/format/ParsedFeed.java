package communique.ingest.feed.format;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A feed as its server sent it.
 *
 * @param format such as {@code rss_2.0}, {@code atom_1.0}, {@code json_1.1} or {@code news-sitemap}
 * @param title null when it has none
 * @param site address of the site; null when not stated
 * @param language BCP 47 tag as stated; null when not stated
 * @param timeToLive how long the feed asks to be left alone; null when it does not
 * @param items in the feed's order, usually newest first
 */
public record ParsedFeed(
        String format, String title, URI site, String language, Duration timeToLive, List<FeedItem> items) {

    public ParsedFeed {
        items = List.copyOf(items);
    }
}
