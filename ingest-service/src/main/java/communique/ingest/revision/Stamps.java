package communique.ingest.revision;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Times of receipt in microseconds: never one twice, never back, even when the clock is set back. What was stamped
 * later is newer, which is all that the rest of the way orders by.
 */
public final class Stamps {

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    public Stamps(Clock clock) {
        this.clock = clock;
    }

    /** The time for a new revision of a document: now, or just after its newest revision should that lie ahead. */
    public Instant after(KnownRevision newest) {
        var floor = newest == null ? 0 : newest.micros() + 1;
        var now = KnownRevision.of("", clock.instant()).micros();
        var stamp = last.updateAndGet(previous -> Math.max(now, previous + 1));
        return KnownRevision.instant(Math.max(stamp, floor));
    }
}
