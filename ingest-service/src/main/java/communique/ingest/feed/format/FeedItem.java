package communique.ingest.feed.format;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * One entry of a feed, as the feed says it.
 *
 * @param guid the feed's own name for it; null when it has none
 * @param link address of the article; null when it has none
 * @param title on one line, as text; null when it has none
 * @param content the longest text that the feed gives, as text or HTML; null when it gives none
 * @param author null when not stated
 * @param published null when not stated or not readable
 * @param categories as the feed names them
 * @param enclosures addresses of attached media
 */
public record FeedItem(
        String guid,
        URI link,
        String title,
        String content,
        String author,
        Instant published,
        List<String> categories,
        List<URI> enclosures) {

    public FeedItem {
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }
}
