package communique.stack.run;

import communique.stack.process.ChildProcess;
import communique.stack.process.Launch;
import communique.stack.process.Program;
import communique.stack.process.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A service of this project as a process of its own. */
public final class Service implements Program {

    private static final Duration UNTIL_READY = Duration.ofSeconds(120);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(8);
    private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(3);

    private final Road road;
    private final ServiceSpec spec;
    private final int number;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(UNTIL_ANSWERED).build();
    private volatile ChildProcess process;

    public Service(Road road, ServiceSpec spec) {
        this(road, spec, 1);
    }

    /** @param number tells several processes of one service apart, and stays the same when one is started again */
    public Service(Road road, ServiceSpec spec, int number) {
        this.road = road;
        this.spec = spec;
        this.number = number;
    }

    @Override
    public String name() {
        return spec.shortName();
    }

    @Override
    public void start() {
        process = ChildProcess.start(new Launch(
                name(),
                spec.command(road),
                spec.environment(road, number),
                // Not the project's root: Quarkus would take the settings in .env, which are meant for containers.
                road.folders().data(),
                road.folders().log(name())));
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() {
        Waiting.until(process, UNTIL_READY, this::isReady);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop(UNTIL_STOPPED);
        }
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        process.kill();
    }

    @Override
    public CompletableFuture<Integer> ended() {
        return process.ended();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + road.ports().get(spec) + "/q/health/ready"))
                .timeout(UNTIL_ANSWERED)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
