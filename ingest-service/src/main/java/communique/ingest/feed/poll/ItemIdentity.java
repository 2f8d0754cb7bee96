package communique.ingest.feed.poll;

import communique.events.DocumentId;
import communique.ingest.feed.format.FeedItem;
import communique.ingest.feed.format.ParsedFeed;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives each item of a reading its document id.
 *
 * <p>The link decides when it leads to this item alone. A guid is a hint: sites give one guid to all items, use it for
 * another article later, or write it with http today and https tomorrow. Only guid and date together find an item again
 * whose link has changed.
 */
final class ItemIdentity {

    private final String feed;
    private final ParsedFeed reading;
    private final KnownItems known;
    private final Set<String> sharedGuids;
    private final Set<DocumentId> sharedLinks;

    /** @param feed its id, which goes into the ids of items without a link of their own */
    ItemIdentity(String feed, ParsedFeed reading, KnownItems known) {
        this.feed = feed;
        this.reading = reading;
        this.known = known;
        this.sharedGuids = shared(item -> guid(item));
        this.sharedLinks = shared(item -> item.link() == null ? null : DocumentId.ofUrl(item.link()));
    }

    private <T> Set<T> shared(Function<FeedItem, T> value) {
        var seen = new HashSet<T>();
        var twice = new HashSet<T>();
        reading.items().stream().map(value).filter(Objects::nonNull).forEach(found -> {
            if (!seen.add(found)) {
                twice.add(found);
            }
        });
        return twice;
    }

    /** Hash of guid and date; 0 when they do not name the item. */
    long keyOf(FeedItem item) {
        var guid = guid(item);
        return guid == null || item.published() == null || sharedGuids.contains(guid)
                ? 0
                : Hash64.of(List.of(guid, item.published().toString()));
    }

    DocumentId documentOf(FeedItem item) {
        var before = known.ofKey(keyOf(item));
        if (before != null) {
            return before.document();
        }
        if (isOwnLink(item.link())) {
            return DocumentId.ofUrl(item.link());
        }
        var guid = guid(item);
        if (guid != null && !sharedGuids.contains(guid)) {
            return DocumentId.ofFile(feed, "guid:" + guid);
        }
        return DocumentId.ofFile(
                feed, "item:" + item.link() + "\n" + (item.title() == null ? item.content() : item.title()));
    }

    private boolean isOwnLink(URI link) {
        if (link == null || sharedLinks.contains(DocumentId.ofUrl(link))) {
            return false;
        }
        var path = link.getRawPath() == null ? "" : link.getRawPath();
        var isFrontPage = path.length() <= 1 && link.getRawQuery() == null
                || reading.site() != null && DocumentId.ofUrl(link).equals(DocumentId.ofUrl(reading.site()));
        return !isFrontPage;
    }

    private static String guid(FeedItem item) {
        return item.guid() == null
                ? null
                : item.guid().replaceFirst("(?i)^https?://(www\\.)?", "//").replaceFirst("/$", "");
    }
}
