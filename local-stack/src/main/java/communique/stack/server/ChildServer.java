package communique.stack.server;

import communique.stack.process.ChildProcess;
import communique.stack.process.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A server that runs as a child of this JVM. What differs is how it is prepared and when it is ready. */
abstract class ChildServer implements LocalServer, Program {

    private final String name;
    private final Place place;
    private final Duration untilStopped;
    private volatile ChildProcess process;

    /** @param untilStopped how long it may take to stop in good order */
    ChildServer(String name, Place place, Duration untilStopped) {
        this.name = name;
        this.place = place;
        this.untilStopped = untilStopped;
    }

    /** Launches it anew and waits until it answers; a server that does not is killed. */
    @Override
    public final void start() {
        process = launch();
        try {
            awaitReady(process);
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    /** Prepares its folder and starts the process. */
    abstract ChildProcess launch();

    /** Returns when it answers. */
    abstract void awaitReady(ChildProcess started);

    final Path folder() {
        return place.folder();
    }

    final Path log() {
        return place.log();
    }

    @Override
    public final void stop() {
        if (process != null) {
            process.stop(untilStopped);
        }
    }

    @Override
    public final void kill() {
        process.kill();
    }

    @Override
    public final boolean isRunning() {
        return process != null && process.isAlive();
    }

    @Override
    public final String name() {
        return name;
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
