package communique.story.stream;

import java.time.Duration;
import java.util.Optional;

/**
 * Tells when the place of the member that decides is free: nobody has had it yet, it was left in good order, its member gives
 * no sign of life, or it was this member's own. To be wrong does no harm: who takes the place first shuts the other one out.
 */
final class Vacancy {

    private final String own;
    private final long patience;
    private Position seen;
    private long answeredAt;
    private long silence;
    private boolean claims = true;

    /**
     * Nothing is seen yet.
     *
     * @param own name of this member
     * @param patience how long a member may be silent
     */
    Vacancy(String own, Duration patience) {
        this.own = own;
        this.patience = patience.toNanos();
    }

    /**
     * Looks at what is committed.
     *
     * @param asked when Kafka was asked for it, by a clock that only goes forward, in nanoseconds
     * @param answered when it answered; the time between is its own silence, which says nothing about the member
     */
    boolean isFree(Optional<Position> committed, long asked, long answered) {
        if (committed.isEmpty()) {
            return true;
        }
        var position = committed.get();
        boolean left = position.leader().isEmpty() && position.beat() > 0;
        if (left || claims && position.leader().equals(own)) {
            return true;
        }
        claims = false;
        silence = position.equals(seen) ? silence + asked - answeredAt : 0;
        seen = position;
        answeredAt = answered;
        return silence >= patience;
    }

    /** Kafka did not answer: the member that decides may be as silent for the same reason. */
    void cannotTell() {
        seen = null;
    }

    /** Another member has shut this one out. It may have the same name; it still has the place. */
    void lost() {
        claims = false;
        seen = null;
    }

    /** This member has the place; it may have it back if it loses it to an outage. */
    void taken() {
        claims = true;
        seen = null;
    }
}
