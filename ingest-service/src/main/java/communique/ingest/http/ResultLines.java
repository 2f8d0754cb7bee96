package communique.ingest.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes results to the sender, one JSON object a line. Many senders read nothing before they have sent everything;
 * what they do not read yet waits in a file, so neither memory fills nor do both sides wait for each other. Lives on
 * the event loop of its request.
 */
final class ResultLines {

    private static final int PUMPED_BYTES = 64 * 1024;

    private final HttpServerResponse response;
    private final Spool spool;
    private FileChannel waiting;
    private long written;
    private long sent;
    private boolean ended;

    /** @param spool takes the lines for which the sender is not ready */
    ResultLines(HttpServerResponse response, Spool spool) {
        this.response = response;
        this.spool = spool;
    }

    void write(Buffer lines) {
        if (response.closed()) {
            discard();
        } else if (waiting == null && !response.writeQueueFull()) {
            response.write(lines);
        } else {
            keep(lines.getBytes());
        }
    }

    /** Says that no more results come. */
    void end() {
        ended = true;
        if (waiting == null && !response.ended()) {
            response.end();
        }
    }

    private void keep(byte[] lines) {
        try {
            if (waiting == null) {
                waiting = FileChannel.open(
                        spool.forResults(),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
                written = 0;
                sent = 0;
                response.closeHandler(gone -> discard());
                response.drainHandler(drained -> pump());
            }
            written += waiting.write(ByteBuffer.wrap(lines), written);
        } catch (IOException e) {
            throw new UncheckedIOException("results cannot be kept for their reader", e);
        }
    }

    /** Sends what waits for as long as there is room. */
    private void pump() {
        try {
            while (waiting != null && sent < written && !response.writeQueueFull()) {
                var piece = ByteBuffer.allocate((int) Math.min(PUMPED_BYTES, written - sent));
                sent += waiting.read(piece, sent);
                response.write(Buffer.buffer(Arrays.copyOf(piece.array(), piece.position())));
            }
            if (waiting != null && sent == written) {
                discard();
                if (ended) {
                    response.end();
                }
            } else if (waiting != null) {
                response.drainHandler(drained -> pump());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("results cannot be read back", e);
        }
    }

    private void discard() {
        try {
            if (waiting != null) {
                waiting.close();
                waiting = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("results cannot be forgotten", e);
        }
    }
}
