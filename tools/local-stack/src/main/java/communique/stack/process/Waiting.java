package communique.stack.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a child process to be ready, while it is alive. */
public final class Waiting {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LINES_SHOWN = 15;

    private Waiting() {}

    /**
     * Waits until the child is ready.
     *
     * @throws ChildFailedException if it ended, or was not ready in time; the message ends with its last words
     */
    public static void until(ChildProcess child, Duration patience, BooleanSupplier ready) {
        var name = child.launch().name();
        var deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.isAlive()) {
                throw new ChildFailedException(name + " ended with code " + child.exitCode() + lastWords(child));
            }
            if (System.nanoTime() - deadline > 0) {
                throw new ChildFailedException(
                        name + " is not ready after " + patience.toSeconds() + " s" + lastWords(child));
            }
            pause(name);
        }
    }

    private static String lastWords(ChildProcess child) {
        return ", see " + child.launch().log() + ":\n" + child.lastLines(LINES_SHOWN);
    }

    private static void pause(String name) {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChildFailedException("interrupted while waiting for " + name);
        }
    }
}
