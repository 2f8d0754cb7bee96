package communique.stack.server;

import communique.stack.process.ChildProcess;
import communique.stack.process.ChildProgram;
import java.nio.file.Path;
import java.time.Duration;

/** A server that runs as a child of this JVM. What differs is how it is prepared and when it is ready. */
abstract class ChildServer extends ChildProgram implements LocalServer {

    private final Place place;

    /** @param untilStopped how long it may take to stop in good order */
    ChildServer(String name, Place place, Duration untilStopped) {
        super(name, untilStopped);
        this.place = place;
    }

    /** Launches it anew and waits until it answers; a server that does not is killed. */
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
