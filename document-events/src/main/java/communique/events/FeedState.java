package communique.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that is known of a feed after its last poll: what whoever polls it next must know, and how it is doing.
 *
 * @param id as in {@link FeedRegistered}
 * @param name of the source
 * @param group as registered; null when it has none
 * @param health {@code new}, {@code working}, {@code slow}, {@code quiet}, {@code failing}, {@code gone} or {@code paused}
 *     when this was written: with every poll, and within a minute when it changes without one
 * @param explanation what there is to say beside the word, with what to do; null when there is nothing
 * @param address where it is asked for
 * @param polls when and how often
 * @param failure null while all is well
 * @param items what it has brought
 */
public record FeedState(
        String id,
        String name,
        String group,
        String health,
        String explanation,
        Address address,
        Polls polls,
        Failure failure,
        Items items) {

    /** The {@code ce_type} of this event. */
    public static final String TYPE = "communique.feed.state.v1";

    public FeedState {
        requireNonNull(id, "id");
        requireNonNull(address, "address");
        requireNonNull(polls, "polls");
        requireNonNull(items, "items");
    }

    /** The state of a feed that was never polled: due at once. */
    public static FeedState unpolled(FeedRegistered feed) {
        return new FeedState(
                feed.id(),
                feed.name(),
                feed.group(),
                "new",
                null,
                new Address(feed.url(), null, null, null, null, null, 0),
                new Polls(null, feed.registeredAt(), null, null, 0, 0, 0, 0),
                null,
                new Items(null, null, List.of(), null, List.of(), null, List.of(), List.of()));
    }

    /**
     * Where a feed is asked for, and what goes back to that address byte for byte.
     *
     * @param url of the feed now
     * @param site of the feed; null when it states none
     * @param etag as {@code sender} sent it; null when it sent none
     * @param lastModified as {@code sender} sent it; null when it sent none
     * @param sender the address, after redirects, that the two go back to; null when there are none
     * @param movedTo where the address redirects permanently; null when it does not
     * @param movedSeen in how many polls in a row it did
     */
    public record Address(
            URI url, URI site, String etag, String lastModified, URI sender, URI movedTo, int movedSeen) {}

    /**
     * When a feed is asked.
     *
     * @param lastAt the last poll
     * @param nextAt the next poll, not before
     * @param readAt when the feed was last read in full; null when it never was
     * @param answeredAt when its server last answered well; null when it never did
     * @param intervalSeconds between the last poll and the next
     * @param answerMillis how long answers take, the newest counting most
     * @param count polls so far
     * @param notModified how many of them were answered by 304
     */
    public record Polls(
            Instant lastAt,
            Instant nextAt,
            Instant readAt,
            Instant answeredAt,
            long intervalSeconds,
            long answerMillis,
            long count,
            long notModified) {}

    /**
     * Why a feed cannot be read.
     *
     * @param times in a row
     * @param since when the first of them happened
     * @param code stable, such as {@code not-found}
     * @param detail what happened, in a sentence
     * @param advice what a person can do
     */
    public record Failure(int times, Instant since, String code, String detail, String advice) {}

    /**
     * What a feed has brought.
     *
     * @param format such as {@code rss_2.0}; null when it was never read
     * @param newestAt time of the newest item; null when there was none
     * @param times when the last items were published, in seconds since 1970, oldest first
     * @param day the last of {@code perDay}
     * @param perDay documents of each of the last 30 days, today last
     * @param known the items seen, newest first, as the polling package writes them
     * @param pages pages of items still to be fetched
     * @param withdrawn items that the feed took back, newest first
     */
    public record Items(
            String format,
            Instant newestAt,
            List<Long> times,
            LocalDate day,
            List<Integer> perDay,
            String known,
            List<PendingPage> pages,
            List<WithdrawnItem> withdrawn) {

        public Items {
            times = Lists.copyOf(times);
            perDay = Lists.copyOf(perDay);
            pages = Lists.copyOf(pages);
            withdrawn = Lists.copyOf(withdrawn);
        }
    }

    /**
     * A page whose text may be longer than that of its item.
     *
     * @param document id of the item's document
     * @param characters length of the item's own text
     * @param categories as the item names them
     * @param enclosures media attached to the item
     */
    public record PendingPage(
            DocumentId document,
            URI url,
            String title,
            String author,
            String publishedAt,
            String language,
            int characters,
            List<String> categories,
            List<URI> enclosures) {

        public PendingPage {
            categories = Lists.copyOf(categories);
            enclosures = Lists.copyOf(enclosures);
        }
    }

    /** An item that vanished from a feed while older ones stayed. */
    public record WithdrawnItem(DocumentId document, Instant at) {}
}
