package communique.ingest.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A body as a stream for a worker thread: a few chunks wait in memory, the rest with the sender. Ends with
 * {@link SlowBodyException} when nothing comes, or when a line takes too long.
 */
final class BodyInput extends InputStream {

    private static final int CHUNKS_AHEAD = 4;
    private static final Buffer END = Buffer.buffer();

    private final HttpServerRequest request;
    private final Context eventLoop;
    private final Duration longestSilence;
    private final Duration slowestLine;
    private final BlockingQueue<Buffer> chunks = new LinkedBlockingQueue<>();
    private volatile Throwable broken;
    private byte[] chunk = new byte[0];
    private int next;
    private boolean ended;
    private long lineBegun;
    private volatile boolean stopped;

    /** The sender does not send. */
    static final class SlowBodyException extends IOException {

        private static final long serialVersionUID = 1;

        SlowBodyException(String message) {
            super(message);
        }
    }

    /**
     * Called on the event loop.
     *
     * @param slowestLine longest time for one line; null when the body has no lines
     */
    BodyInput(HttpServerRequest request, Context eventLoop, Duration longestSilence, Duration slowestLine) {
        this.request = request;
        this.eventLoop = eventLoop;
        this.longestSilence = longestSilence;
        this.slowestLine = slowestLine;
        request.pause();
        request.handler(chunks::add);
        request.endHandler(end -> chunks.add(END));
        request.exceptionHandler(failure -> {
            broken = failure;
            chunks.add(END);
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        request.fetch(CHUNKS_AHEAD);
    }

    /** Lets the reader see the end: the service is stopping. */
    void stop() {
        stopped = true;
        chunks.add(END);
    }

    boolean isStopped() {
        return stopped;
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        var count = Math.min(length, chunk.length - next);
        System.arraycopy(chunk, next, into, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (next == chunk.length && !ended) {
            takeChunk();
        }
        return next < chunk.length;
    }

    private void takeChunk() throws IOException {
        var taken = awaitChunk();
        if (taken == END) {
            ended = true;
            if (broken != null) {
                throw new IOException("the sender has gone", broken);
            }
            return;
        }
        chunk = taken.getBytes();
        next = 0;
        eventLoop.runOnContext(now -> fetchOne());
        watchLine();
    }

    /** On the event loop, because a request that has ended in the meantime must not be asked for more. */
    private void fetchOne() {
        if (!request.isEnded()) {
            request.fetch(1);
        }
    }

    private Buffer awaitChunk() throws IOException {
        try {
            var taken = chunks.poll(longestSilence.toMillis(), TimeUnit.MILLISECONDS);
            if (taken == null) {
                throw new SlowBodyException("nothing came for " + longestSilence.toSeconds() + " s");
            }
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void watchLine() throws SlowBodyException {
        if (slowestLine == null) {
            return;
        }
        var now = System.nanoTime();
        for (var b : chunk) {
            if (b == '\n') {
                lineBegun = now;
                return;
            }
        }
        lineBegun = lineBegun == 0 ? now : lineBegun;
        if (now - lineBegun > slowestLine.toNanos() + longestSilence.toNanos()) {
            throw new SlowBodyException("a line took longer than it may");
        }
    }
}
