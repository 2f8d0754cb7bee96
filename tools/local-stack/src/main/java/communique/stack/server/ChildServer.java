package communique.stack.server;

import communique.stack.process.ChildProcess;
import communique.stack.process.ChildProgram;
import java.nio.file.Path;
import java.time.Duration;

/** A server that runs as a child process. Subclasses define preparation and readiness. */
abstract class ChildServer extends ChildProgram implements LocalServer {

    private final Place place;

    /** @param untilStopped time allowed for an orderly stop */
    ChildServer(String name, Place place, Duration untilStopped) {
        super(name, untilStopped);
        this.place = place;
    }

    /** Starts the process and waits until it answers; a server that does not answer is killed. */
    @Override
    public final void start() {
        var started = relaunch();
        try {
            awaitReady(started);
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    /** Returns when it answers. */
    abstract void awaitReady(ChildProcess started);

    final Path folder() {
        return place.folder();
    }

    final Path log() {
        return place.log();
    }
}
