package communique.ingest.http;

import communique.service.http.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Reads a body into memory without keeping a thread waiting, so that slow senders cost nothing but their connection.
 * Bounded in length, in time, and in bytes held for all senders together.
 */
final class WholeBody {

    private static final int PERMIT_BYTES = 1024;

    /** An overlong body is read on for a while and thrown away, so that its sender gets to read the answer. */
    private static final int READ_ON = 16;

    private final Vertx vertx;
    private final HttpConfig config;
    private final int longest;
    private final Semaphore room;

    WholeBody(Vertx vertx, HttpConfig config, int longest) {
        this.vertx = vertx;
        this.config = config;
        this.longest = longest;
        this.room = new Semaphore(config.bodyMegabytes() * 1024);
    }

    /**
     * Reads the body of a request. Called on the event loop.
     *
     * @param then gets the body on the event loop; not called when a problem has been answered
     */
    void read(RoutingContext request, Consumer<Held> then) {
        new Reading(request, then).start();
    }

    /** A body in memory; to be released when it has been read. */
    final class Held {

        private final byte[] bytes;
        private int permits;

        private Held(byte[] bytes, int permits) {
            this.bytes = bytes;
            this.permits = permits;
        }

        byte[] bytes() {
            return bytes;
        }

        void release() {
            room.release(permits);
            permits = 0;
        }
    }

    private final class Reading {

        private final RoutingContext request;
        private final Consumer<Held> then;
        private final Buffer body = Buffer.buffer();
        private long seen;
        private int permits;
        private long timer;
        private Problem problem;
        private boolean over;

        Reading(RoutingContext request, Consumer<Held> then) {
            this.request = request;
            this.then = then;
        }

        void start() {
            var http = request.request();
            if (isAnnouncedTooLong(http) && expectsGoAhead(http)) {
                Problems.tooLong(longest).send(request);
                return;
            }
            timer = vertx.setTimer(config.slowest().toMillis(), fired -> end(Problems.slow()));
            http.exceptionHandler(broken -> end(null));
            http.endHandler(ended -> finish());
            http.handler(this::take);
            if (expectsGoAhead(http)) {
                request.response().writeContinue();
            }
            http.resume();
        }

        private void take(Buffer chunk) {
            seen += chunk.length();
            if (seen > longest) {
                problem = Problems.tooLong(longest);
            } else if (problem == null && !reserve()) {
                problem = Problems.unavailable("too many documents are being received");
            }
            if (problem == null) {
                body.appendBuffer(chunk);
            } else if (seen > (long) longest * READ_ON) {
                end(problem);
            }
        }

        private boolean reserve() {
            var needed = (int) (seen / PERMIT_BYTES) + 1 - permits;
            if (needed > 0 && !room.tryAcquire(needed)) {
                return false;
            }
            permits += Math.max(0, needed);
            return true;
        }

        private void finish() {
            if (problem != null) {
                end(problem);
            } else if (!over) {
                over = true;
                vertx.cancelTimer(timer);
                then.accept(new Held(body.getBytes(), permits));
            }
        }

        private void end(Problem found) {
            if (over) {
                return;
            }
            over = true;
            vertx.cancelTimer(timer);
            room.release(permits);
            if (found != null) {
                found.send(request);
            }
        }
    }

    private boolean isAnnouncedTooLong(HttpServerRequest http) {
        var length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && Long.parseLong(length) > longest;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static boolean expectsGoAhead(HttpServerRequest http) {
        return "100-continue".equalsIgnoreCase(http.getHeader(HttpHeaders.EXPECT));
    }
}
