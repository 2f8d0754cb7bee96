package communique.ingest.feed;

import communique.events.FeedRegistered;
import communique.events.FeedState;
import communique.ingest.feed.poll.FeedHealth;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A feed as people see it.
 *
 * @param url where it is asked for now
 * @param health as {@link FeedHealth#code()}
 * @param explanation what there is to say beside the word, with what to do; null when there is nothing
 * @param failingSince null while it can be read, or is paused
 * @param perDay new documents of each of the last 30 days, today last
 * @param pagesWaiting pages of its items that are still to be fetched
 */
public record FeedReport(
        String id,
        URI url,
        String name,
        String group,
        String language,
        boolean paused,
        Instant registeredAt,
        String health,
        String explanation,
        Instant failingSince,
        URI site,
        String format,
        Instant lastPollAt,
        Instant nextPollAt,
        Instant newestItemAt,
        long intervalSeconds,
        long polls,
        long notModified,
        List<Integer> perDay,
        int pagesWaiting,
        List<FeedState.WithdrawnItem> withdrawn) {

    private static final int DAYS = 30;

    /** @param polled null when the feed was never polled */
    static FeedReport of(FeedRegistered feed, FeedState polled, Instant now) {
        var health = FeedHealth.of(feed, polled, now);
        var isPolled = health != FeedHealth.GONE && health != FeedHealth.PAUSED;
        var state = polled == null ? FeedState.unpolled(feed) : polled;
        return new FeedReport(
                feed.id(),
                state.address().url(),
                feed.name() == null ? state.name() : feed.name(),
                feed.group(),
                feed.language(),
                feed.paused(),
                feed.registeredAt(),
                health.code(),
                FeedHealth.explanation(feed, state, now),
                health == FeedHealth.PAUSED || state.failure() == null
                        ? null
                        : state.failure().since(),
                state.address().site(),
                state.items().format(),
                state.polls().lastAt(),
                isPolled ? state.polls().nextAt() : null,
                state.items().newestAt(),
                state.polls().intervalSeconds(),
                state.polls().count(),
                state.polls().notModified(),
                untilToday(state.items(), now),
                state.items().pages().size(),
                state.items().withdrawn());
    }

    /** The counts end at the last poll; days since then have brought nothing. */
    private static List<Integer> untilToday(FeedState.Items items, Instant now) {
        var days = new ArrayList<Integer>(Collections.nCopies(DAYS, 0));
        days.addAll(items.perDay());
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var passed = items.day() == null ? 0 : Math.max(0, Math.min(DAYS, ChronoUnit.DAYS.between(items.day(), today)));
        days.addAll(Collections.nCopies((int) passed, 0));
        return days.subList(days.size() - DAYS, days.size());
    }
}
