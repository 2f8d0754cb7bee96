package communique.background;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a round of work on a thread of its own until it is closed. A round that fails is repeated after a pause; the
 * cause is logged once, however often it comes again, and can be asked for until a round succeeds.
 */
public final class BackgroundLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final String name;
    private final RetryPauses pauses;
    private final Round round;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Trouble trouble;

    private record Trouble(String cause, Instant since) {}

    /** One round of work. */
    @FunctionalInterface
    public interface Round {

        /**
         * Does the work once.
         *
         * @return the pause before the next round; empty when the work is done and the loop ends
         * @throws Exception if the round failed; the message is the cause that {@link #trouble()} tells
         */
        Optional<Duration> run() throws Exception;
    }

    /**
     * RetryPauses after rounds that failed: the first one, doubled after each further failure up to the longest.
     *
     * @param first at most {@code longest}
     */
    public record RetryPauses(Duration first, Duration longest) {

        /** The same pause after every failure. */
        public static RetryPauses of(Duration pause) {
            return new RetryPauses(pause, pause);
        }

        Duration next(Duration pause) {
            var doubled = pause.multipliedBy(2);
            return doubled.compareTo(longest) > 0 ? longest : doubled;
        }
    }

    /** @param name of the thread, and of the work in the log */
    public BackgroundLoop(String name, RetryPauses pauses, Round round) {
        this.name = name;
        this.pauses = pauses;
        this.round = round;
        this.thread = new DaemonThreads(name).newThread(this::run);
    }

    public void start() {
        thread.start();
    }

    /**
     * Starts.
     *
     * @param trouble what {@link #trouble()} tells until the first round has ended
     */
    public void start(String trouble) {
        this.trouble = new Trouble(trouble, Instant.now());
        thread.start();
    }

    /** Why the work does not go on; empty while all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble).map(Trouble::cause);
    }

    /** Since when the work does not go on; empty while all is well. */
    public Optional<Instant> troubleSince() {
        return Optional.ofNullable(trouble).map(Trouble::since);
    }

    /** Whether the round under way should end. */
    public boolean isStopping() {
        return stopped.getCount() == 0;
    }

    /** Tells, from within a round, why the work does not go on. The cause is logged unless it is the last one again. */
    public void report(String cause) {
        var before = trouble;
        if (before != null && before.cause().equals(cause)) {
            return;
        }
        if (!isStopping()) {
            LOG.warn("{} waits reason={}", name, cause);
        }
        trouble = new Trouble(cause, before == null ? Instant.now() : before.since());
    }

    /** Tells, from within a round, that the work goes on. */
    public void recovered() {
        trouble = null;
    }

    /** Starts no further round and ends a pause. A round under way is not interrupted. */
    public void stop() {
        stopped.countDown();
    }

    /** Waits until the last round has ended, but not for longer than the timeout. */
    public void awaitEnd(Duration timeout) {
        try {
            thread.join(timeout.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops, interrupts the round under way and waits at most two seconds for its end. */
    @Override
    public void close() {
        stop();
        thread.interrupt();
        awaitEnd(CLOSE_TIMEOUT);
    }

    private void run() {
        var afterFailure = pauses.first();
        Optional<Duration> next;
        do {
            try {
                next = round.run();
                recovered();
                afterFailure = pauses.first();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                report(e.getMessage() == null ? e.toString() : e.getMessage());
                next = Optional.of(afterFailure);
                afterFailure = pauses.next(afterFailure);
            }
        } while (next.isPresent() && !isStoppedWithin(next.get()));
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
