package communique.ingest.http;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Requests that keep a worker thread for long: only so many at a time, whatever comes beyond is asked to come back. */
final class Streams {

    private final Vertx vertx;
    private final HttpConfig config;
    private final Semaphore room;
    private final Set<BodyInput> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    Streams(Vertx vertx, HttpConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.room = new Semaphore(config.streams());
    }

    /** Reads a body on a worker thread as it comes. Called on the event loop. */
    void open(RoutingContext request, boolean inLines, Consumer<BodyInput> reader) {
        if (!enter(request)) {
            return;
        }
        var body = new BodyInput(
                request.request(),
                vertx.getOrCreateContext(),
                config.longestSilence(),
                inLines ? config.slowest() : null);
        open.add(body);
        if (stopped) {
            body.stop();
        }
        onWorker(request, () -> {
            try {
                reader.accept(body);
            } finally {
                open.remove(body);
            }
        });
    }

    /** Reads a whole body, then keeps a worker thread busy with it. */
    void read(RoutingContext request, WholeBody bodies, Consumer<byte[]> reader) {
        bodies.read(request, body -> {
            var bytes = body.bytes();
            body.release();
            if (enter(request)) {
                onWorker(request, () -> reader.accept(bytes));
            }
        });
    }

    void stop() {
        stopped = true;
        open.forEach(BodyInput::stop);
    }

    private boolean enter(RoutingContext request) {
        if (stopped || !room.tryAcquire()) {
            Problems.unavailable(stopped ? "the service is stopping" : "too many streams are open")
                    .send(request);
            return false;
        }
        return true;
    }

    private void onWorker(RoutingContext request, Runnable work) {
        vertx.executeBlocking(
                        () -> {
                            work.run();
                            return null;
                        },
                        false)
                .onFailure(failure -> Problems.of(failure).send(request))
                .onComplete(done -> room.release());
    }
}
