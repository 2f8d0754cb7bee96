package communique.stack.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A child process that can be stopped and started again. Subclasses define how it is started. */
public abstract class ChildProgram implements Program {

    private final String name;
    private final Duration untilStopped;
    private volatile ChildProcess process;

    /** @param untilStopped time allowed for an orderly stop */
    protected ChildProgram(String name, Duration untilStopped) {
        this.name = name;
        this.untilStopped = untilStopped;
    }

    /** Starts the process without waiting for readiness. */
    protected abstract ChildProcess launch();

    /** Starts a new process. */
    protected final ChildProcess relaunch() {
        process = launch();
        return process;
    }

    /** The current process; null before the first start. */
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

    /** Kills the process, as {@code kill -9} does. */
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
