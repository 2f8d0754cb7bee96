package communique.stack.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A program as a child of this JVM, which may be ended and started again. What differs is how it is started. */
public abstract class ChildProgram implements Program {

    private final String name;
    private final Duration untilStopped;
    private volatile ChildProcess process;

    /** @param untilStopped how long it may take to stop in good order */
    protected ChildProgram(String name, Duration untilStopped) {
        this.name = name;
        this.untilStopped = untilStopped;
    }

    /** Starts the process, and does not wait until it is ready. */
    protected abstract ChildProcess launch();

    /** Launches it anew. */
    protected final ChildProcess relaunch() {
        process = launch();
        return process;
    }

    /** The process started last; null before the first. */
    protected final ChildProcess process() {
        return process;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void stop() {
        if (process != null) {
            process.stop(untilStopped);
        }
    }

    /** Ends it at once, as {@code kill -9} does. */
    public final void kill() {
        process.kill();
    }

    public final boolean isRunning() {
        return process != null && process.isAlive();
    }

    @Override
    public final CompletableFuture<Integer> ended() {
        return process.ended();
    }

    @Override
    public final long pid() {
        return process.pid();
    }
}
