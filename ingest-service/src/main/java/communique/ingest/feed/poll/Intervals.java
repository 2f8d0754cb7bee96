package communique.ingest.feed.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** How long to leave a feed alone. */
final class Intervals {

    private static final Duration UNKNOWN_RATE = Duration.ofHours(1);
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(7);
    private static final int MOST_DOUBLINGS = 10;
    private static final double JITTER = 0.1;

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;

    Intervals(FeedsConfig config, RandomGenerator random) {
        this.shortest = config.shortestInterval();
        this.longest = config.longestInterval();
        this.random = random;
    }

    /**
     * After a good answer: half the usual time between two items, or what the feed asks for when that is longer.
     *
     * @param asked by the feed or its server; null when neither does
     */
    Duration afterSuccess(Habit habit, Duration asked, Instant now) {
        var gap = habit.meanGap(now);
        var byRate = within(gap == null ? UNKNOWN_RATE : gap.dividedBy(2));
        return jittered(asked == null ? byRate : longer(byRate, shorter(asked, LONGEST_ASKED)));
    }

    /**
     * After a failure: twice as long each time, without ever giving up.
     *
     * @param times failures in a row, this one included
     * @param retryAfter as the server asked; null when it did not
     */
    Duration afterFailure(int times, Duration retryAfter) {
        var grown = within(shortest.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS)));
        return jittered(retryAfter == null ? grown : longer(grown, shorter(retryAfter, LONGEST_RETRY_AFTER)));
    }

    private Duration within(Duration wanted) {
        return longer(shortest, shorter(wanted, longest));
    }

    /** Later only: what was asked for is kept. */
    private Duration jittered(Duration duration) {
        return duration.plusMillis((long) (duration.toMillis() * JITTER * random.nextDouble()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
