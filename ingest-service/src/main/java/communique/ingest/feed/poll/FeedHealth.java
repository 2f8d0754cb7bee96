package communique.ingest.feed.poll;

import communique.events.FeedRegistered;
import communique.events.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How a feed is doing, in words that a person understands. */
public enum FeedHealth {
    /** Registered and not polled yet. */
    NEW,
    WORKING,
    /** Its answers take long, or its last poll failed and is tried again soon. */
    SLOW,
    /** Its server answers, but it has brought nothing for longer than is usual for it. */
    QUIET,
    /** It cannot be read, time after time. */
    FAILING,
    /** Its server said that it is gone for good; it is not asked again. */
    GONE,
    /** A person paused it. */
    PAUSED;

    private static final long SLOW_MILLIS = 5_000;
    private static final int HICCUPS = 2;
    static final String GONE_CODE = "gone";

    /** As it stands in events and answers, such as {@code working}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param state null when the feed was never polled */
    public static FeedHealth of(FeedRegistered feed, FeedState state, Instant now) {
        if (isGone(state)) {
            return GONE;
        }
        if (feed.paused()) {
            return PAUSED;
        }
        return state == null ? NEW : of(state, now);
    }

    /** @param state null when the feed was never polled */
    static boolean isGone(FeedState state) {
        return state != null
                && state.failure() != null
                && state.failure().code().equals(GONE_CODE);
    }

    static FeedHealth of(FeedState state, Instant now) {
        var failure = state.failure();
        var neverRead = state.polls().readAt() == null;
        if (failure != null && (failure.times() > HICCUPS || neverRead)) {
            return FAILING;
        }
        var silentFrom = new Habit(state.items().times()).silentFrom();
        if (silentFrom != null && now.isAfter(silentFrom)) {
            return QUIET;
        }
        return failure != null || state.polls().answerMillis() > SLOW_MILLIS ? SLOW : WORKING;
    }

    /** What there is to say beside the word, with what to do; null when there is nothing. */
    public static String explanation(FeedRegistered feed, FeedState state, Instant now) {
        return of(feed, state, now) == PAUSED ? null : explanation(state, now);
    }

    private static String explanation(FeedState state, Instant now) {
        if (state.failure() != null) {
            return state.failure().detail() + "; " + state.failure().advice();
        }
        return switch (of(state, now)) {
            case QUIET -> quiet(state, now);
            case SLOW -> "answers take " + state.polls().answerMillis() / 1_000 + " s";
            default -> null;
        };
    }

    private static String quiet(FeedState state, Instant now) {
        var usual = new Habit(state.items().times()).usualGap();
        var silence = Duration.between(state.items().newestAt(), now);
        return "nothing for " + inWords(silence)
                + (usual == null ? "" : ", usually something within " + inWords(usual))
                + "; look whether the site has moved its feed";
    }

    private static String inWords(Duration duration) {
        if (duration.toDays() >= 2) {
            return duration.toDays() + " days";
        }
        return duration.toHours() >= 2 ? duration.toHours() + " hours" : duration.toMinutes() + " minutes";
    }
}
