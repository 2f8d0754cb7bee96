package communique.story.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * The time by the documents that came in: what most of the latest nine say, and never earlier than before. A few documents
 * whose clock lies must not make everything else old. Until nine have come nothing is.
 */
final class SteadyClock {

    private static final int WITNESSES = 9;

    private final ArrayDeque<Instant> latest = new ArrayDeque<>();
    private Instant now = Instant.MIN;

    /** Takes note of when a document came in. */
    void see(Instant receivedAt) {
        latest.add(receivedAt);
        if (latest.size() < WITNESSES) {
            return;
        }
        var median = latest.stream().sorted().skip(WITNESSES / 2).findFirst().orElseThrow();
        now = now.isAfter(median) ? now : median;
        latest.remove();
    }

    /** A moment so long ago; the beginning of time while too few came in. */
    Instant before(Duration ago) {
        return now.equals(Instant.MIN) ? now : now.minus(ago);
    }
}
