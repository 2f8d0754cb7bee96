package communique.ingest.feed.poll;

import communique.events.DocumentId;
import communique.events.FeedRegistered;
import communique.events.FeedState;
import communique.events.FeedState.Address;
import communique.events.FeedState.Failure;
import communique.events.FeedState.Items;
import communique.events.FeedState.PendingPage;
import communique.events.FeedState.Polls;
import communique.events.FeedState.WithdrawnItem;
import communique.ingest.feed.format.ParsedFeed;
import communique.ingest.web.HttpAnswer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The state of a feed after an answer, computed from the one before. No clock, no side effects. */
final class FeedStates {

    private static final int TIMES_UNTIL_BELIEVED = 3;
    private static final int DAYS = 30;
    private static final int MOST_PAGES = 100;
    private static final int MOST_WITHDRAWN = 500;

    private final Intervals intervals;

    FeedStates(Intervals intervals) {
        this.intervals = intervals;
    }

    /** An answer that a server gave in the end. */
    record Answered(Errand.Poll errand, HttpAnswer answer, Duration took, Instant now) {}

    /** Nothing has changed, says the server. */
    FeedState notModified(FeedRegistered feed, FeedState before, Answered answered) {
        var polls = polls(before, answered, ServerWishes.freshness(answered.answer(), answered.now()), habit(before));
        return judged(
                feed,
                new FeedState(
                        before.id(),
                        before.name(),
                        before.group(),
                        null,
                        null,
                        moved(before.address(), answered.errand()),
                        new Polls(
                                polls.lastAt(),
                                polls.nextAt(),
                                before.polls().readAt(),
                                polls.answeredAt(),
                                polls.intervalSeconds(),
                                polls.answerMillis(),
                                polls.count(),
                                polls.notModified() + 1),
                        null,
                        onDay(before.items(), answered.now(), 0)),
                answered.now());
    }

    /**
     * The feed was read and all its changes are published.
     *
     * @param pages those of changed items that are to be visited
     */
    FeedState read(FeedRegistered feed, FeedState before, Answered answered, ParsedFeed parsed, Published published) {
        var now = answered.now();
        var reading = published.reading();
        var habit = habit(before).with(reading.timesOfNew(now), now);
        var asked = longer(parsed.timeToLive(), ServerWishes.freshness(answered.answer(), now));
        var fresh = (int) reading.changes().stream()
                .filter(change -> change.before() == null)
                .count();
        var dated = onDay(before.items(), now, fresh);
        var items = new Items(
                parsed.format(),
                newest(habit),
                habit.seconds(),
                dated.day(),
                dated.perDay(),
                reading.known().written(),
                firstOf(Stream.concat(before.items().pages().stream(), published.pages().stream()), MOST_PAGES),
                firstOf(
                        Stream.concat(
                                reading.withdrawn().stream().map(document -> new WithdrawnItem(document, now)),
                                before.items().withdrawn().stream().filter(item -> !reading.has(item.document()))),
                        MOST_WITHDRAWN));
        var name = feed.name() == null ? parsed.title() : feed.name();
        var next = new FeedState(
                before.id(),
                name,
                feed.group(),
                null,
                null,
                validated(moved(before.address(), answered.errand()), answered, parsed.site()),
                polls(before, answered, asked, habit),
                null,
                items);
        return judged(feed, next, now);
    }

    /** What of a reading was published, and which pages are still to be visited. */
    record Published(FeedReading reading, List<PendingPage> pages) {}

    /** The feed could not be read. @param retryAfter as the server asked; null when it did not */
    FeedState failed(FeedRegistered feed, FeedState before, FailureCause cause, Duration retryAfter, Instant now) {
        var failure = cause.after(before.failure(), now);
        var wait = intervals.afterFailure(failure.times(), retryAfter);
        var polls = before.polls();
        return judged(
                feed,
                with(
                        before,
                        failure,
                        new Polls(
                                now,
                                now.plus(wait),
                                polls.readAt(),
                                polls.answeredAt(),
                                wait.toSeconds(),
                                polls.answerMillis(),
                                polls.count() + 1,
                                polls.notModified()),
                        onDay(before.items(), now, 0)),
                now);
    }

    /** A page was visited, or given up. @param hasFullText whether its text is now the document's */
    static FeedState visited(FeedState before, DocumentId document, boolean hasFullText) {
        var items = before.items();
        var known = KnownItems.read(items.known());
        var item = known.of(document);
        var after = hasFullText && item != null ? known.with(List.of(item.withFullText())) : known;
        var pages = items.pages().stream()
                .filter(page -> !page.document().equals(document))
                .toList();
        return with(
                before,
                before.failure(),
                before.polls(),
                new Items(
                        items.format(),
                        items.newestAt(),
                        items.times(),
                        items.day(),
                        items.perDay(),
                        after.written(),
                        pages,
                        items.withdrawn()));
    }

    private static FeedState with(FeedState before, Failure failure, Polls polls, Items items) {
        return new FeedState(
                before.id(),
                before.name(),
                before.group(),
                before.health(),
                before.explanation(),
                before.address(),
                polls,
                failure,
                items);
    }

    /** With the name that people gave the feed, and how it is doing at this time. */
    static FeedState judged(FeedRegistered feed, FeedState state, Instant now) {
        return new FeedState(
                state.id(),
                feed.name() == null ? state.name() : feed.name(),
                feed.group(),
                FeedHealth.of(feed, state, now).code(),
                FeedHealth.explanation(feed, state, now),
                state.address(),
                state.polls(),
                state.failure(),
                state.items());
    }

    private Polls polls(FeedState before, Answered answered, Duration asked, Habit habit) {
        var now = answered.now();
        var wait = intervals.afterSuccess(habit, asked, now);
        var polls = before.polls();
        var took = answered.took().toMillis();
        return new Polls(
                now,
                now.plus(wait),
                now,
                now,
                wait.toSeconds(),
                polls.count() == 0 ? took : (3 * polls.answerMillis() + took) / 4,
                polls.count() + 1,
                polls.notModified());
    }

    /** A permanent redirect is believed when it was seen in three polls in a row: many are mistakes of an afternoon. */
    private static Address moved(Address before, Errand.Poll errand) {
        var isMoved = errand.hops() > 0 && errand.permanent();
        var seen = !isMoved ? 0 : errand.url().equals(before.movedTo()) ? before.movedSeen() + 1 : 1;
        var isBelieved = seen >= TIMES_UNTIL_BELIEVED;
        return new Address(
                isBelieved ? errand.url() : before.url(),
                before.site(),
                before.etag(),
                before.lastModified(),
                before.sender(),
                isMoved && !isBelieved ? errand.url() : null,
                isBelieved ? 0 : seen);
    }

    private static Address validated(Address address, Answered answered, URI site) {
        var etag = answered.answer().header("ETag");
        var lastModified = answered.answer().header("Last-Modified");
        return new Address(
                address.url(),
                site == null ? address.site() : site,
                etag,
                lastModified,
                etag == null && lastModified == null ? null : answered.errand().url(),
                address.movedTo(),
                address.movedSeen());
    }

    private static Habit habit(FeedState state) {
        return new Habit(state.items().times());
    }

    private static Instant newest(Habit habit) {
        var times = habit.seconds();
        return times.isEmpty() ? null : Instant.ofEpochSecond(times.get(times.size() - 1));
    }

    private static Items onDay(Items items, Instant now, int documents) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var perDay = new ArrayList<Integer>(items.perDay());
        var passed = items.day() == null ? DAYS : (int) Math.min(DAYS, ChronoUnit.DAYS.between(items.day(), today));
        for (int i = 0; i < passed; i++) {
            perDay.add(0);
        }
        while (perDay.size() > DAYS) {
            perDay.remove(0);
        }
        perDay.set(perDay.size() - 1, perDay.get(perDay.size() - 1) + documents);
        return new Items(
                items.format(),
                items.newestAt(),
                items.times(),
                today,
                perDay,
                items.known(),
                items.pages(),
                items.withdrawn());
    }

    private static <T> List<T> firstOf(Stream<T> all, int most) {
        return all.limit(most).toList();
    }

    private static Duration longer(Duration one, Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
