package communique.ingest.feed.poll;

import communique.events.DocumentId;
import communique.ingest.feed.format.FeedItem;
import communique.ingest.feed.format.ParsedFeed;
import communique.ingest.feed.poll.KnownItem.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A feed as it was just read, beside what was known of it.
 *
 * @param changes items that are new or say something else, in the feed's order
 * @param known for the next time
 * @param withdrawn items that the feed took back
 */
record FeedReading(List<Change> changes, KnownItems known, List<DocumentId> withdrawn) {

    /** A site that rebuilds its feed takes nothing back; one that withdraws articles does so one by one. */
    private static final int MOST_WITHDRAWN_OF = 10;

    private static final Duration OLDEST_TIME = Duration.ofDays(365);

    /**
     * An item that is new or says something else.
     *
     * @param before as it was known; null when it is new
     */
    record Change(FeedItem item, DocumentId document, KnownItem before) {}

    static FeedReading of(String feed, ParsedFeed parsed, KnownItems known) {
        var identity = new ItemIdentity(feed, parsed, known);
        Map<DocumentId, KnownItem> read = new LinkedHashMap<>();
        var changes = new ArrayList<Change>();
        for (var item : parsed.items()) {
            if (item.title() == null && item.content() == null) {
                continue;
            }
            var document = identity.documentOf(item);
            var before = known.of(document);
            var now = new KnownItem(
                    identity.keyOf(item),
                    document,
                    contentOf(item),
                    before != null && before.fullText(),
                    Presence.IN_FEED);
            if (read.putIfAbsent(document, now) == null && (before == null || before.content() != now.content())) {
                changes.add(new Change(item, document, before));
            }
        }
        return compared(parsed, known, read, changes);
    }

    private static FeedReading compared(
            ParsedFeed parsed, KnownItems known, Map<DocumentId, KnownItem> read, List<Change> changes) {
        var gone = known.all().stream()
                .filter(item -> !read.containsKey(item.document()))
                .toList();
        var withdrawn = gone.stream()
                .filter(item -> item.presence() == Presence.MISSED)
                .map(KnownItem::document)
                .toList();
        var missed = isByDate(parsed) ? missed(known.all(), read) : new HashSet<DocumentId>();
        var rest = known.with(gone.stream()
                .map(item -> item.with(missed.contains(item.document()) ? Presence.MISSED : Presence.PAST))
                .toList());
        return new FeedReading(List.copyOf(changes), rest.renewed(List.copyOf(read.values())), withdrawn);
    }

    /** Those that are gone though something that stood behind them is still there. */
    private static HashSet<DocumentId> missed(List<KnownItem> before, Map<DocumentId, KnownItem> read) {
        var missed = new HashSet<DocumentId>();
        var stillBehind = false;
        for (int i = before.size() - 1; i >= 0; i--) {
            var item = before.get(i);
            if (item.presence() != Presence.IN_FEED) {
                continue;
            }
            if (read.containsKey(item.document())) {
                stillBehind = true;
            } else if (stillBehind) {
                missed.add(item.document());
            }
        }
        return missed.size() * MOST_WITHDRAWN_OF > Math.max(read.size(), MOST_WITHDRAWN_OF) ? new HashSet<>() : missed;
    }

    /** In a list of the editors' choice items come and go without meaning. */
    private static boolean isByDate(ParsedFeed parsed) {
        Instant newer = Instant.MAX;
        for (var item : parsed.items()) {
            if (item.published() == null || item.published().isAfter(newer)) {
                return false;
            }
            newer = item.published();
        }
        return true;
    }

    /** Link and date are left out: sites count readers in the one and renew the other without changing a word. */
    private static long contentOf(FeedItem item) {
        var texts = new ArrayList<String>();
        texts.add(item.title());
        texts.add(item.content());
        texts.add(item.author());
        texts.addAll(item.categories());
        return Hash64.of(texts);
    }

    /** Whether the feed has the item of a document now, perhaps again. */
    boolean has(DocumentId document) {
        var item = known.of(document);
        return item != null && item.presence() == Presence.IN_FEED;
    }

    /** When the new items came out, as they say. */
    List<Instant> timesOfNew(Instant now) {
        return changes.stream()
                .filter(change -> change.before() == null)
                .map(change -> change.item().published())
                .map(time -> time == null ? now : time)
                .filter(now.minus(OLDEST_TIME)::isBefore)
                .toList();
    }
}
