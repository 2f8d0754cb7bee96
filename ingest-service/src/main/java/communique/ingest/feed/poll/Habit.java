package communique.ingest.feed.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often a feed brings something, told from the times of its last items.
 *
 * @param seconds since 1970, oldest first
 */
record Habit(List<Long> seconds) {

    private static final int MOST_TIMES = 60;
    private static final int FEWEST_TIMES = 5;
    private static final int RECENT = 20;
    private static final double USUAL = 0.9;
    private static final double PATIENCE = 2.5;
    private static final Duration WITHOUT_HABIT = Duration.ofDays(30);

    Habit {
        seconds = List.copyOf(seconds);
    }

    /** With the times of further items. One in the future counts as now. */
    Habit with(List<Instant> further, Instant now) {
        var all = new ArrayList<>(seconds);
        further.forEach(time -> all.add(Math.min(time.getEpochSecond(), now.getEpochSecond())));
        all.sort(null);
        return new Habit(all.subList(Math.max(0, all.size() - MOST_TIMES), all.size()));
    }

    /** Mean time between the last items; the time since the newest counts when it is longer. Null when there are none. */
    Duration meanGap(Instant now) {
        if (seconds.isEmpty()) {
            return null;
        }
        var newest = seconds.get(seconds.size() - 1);
        var open = Math.max(0, now.getEpochSecond() - newest);
        var first = Math.max(0, seconds.size() - 1 - RECENT);
        var gaps = seconds.size() - 1 - first;
        return Duration.ofSeconds(gaps == 0 ? open : Math.max(open, newest - seconds.get(first)) / gaps);
    }

    /** The time between two items that nine out of ten do not exceed; null as long as there is no habit. */
    Duration usualGap() {
        if (seconds.size() < FEWEST_TIMES) {
            return null;
        }
        var gaps = IntStream.range(1, seconds.size())
                .mapToLong(i -> seconds.get(i) - seconds.get(i - 1))
                .sorted()
                .toArray();
        return Duration.ofSeconds(gaps[(int) Math.ceil(USUAL * gaps.length) - 1]);
    }

    /** When the feed counts as silent unless it brings something: within three of its usual gaps. Null if it never brought anything. */
    Instant silentFrom() {
        if (seconds.isEmpty()) {
            return null;
        }
        var usual = usualGap();
        var patience = usual == null ? WITHOUT_HABIT : Duration.ofSeconds((long) (usual.toSeconds() * PATIENCE));
        return Instant.ofEpochSecond(seconds.get(seconds.size() - 1)).plus(patience);
    }
}
