package communique.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Posts NDJSON in one request and reads the results while writing. */
public final class LineStream {

    private static final int PORTION = 500;
    private static final int BUFFER = 64 * 1024;

    private final URI door;

    /** @param door such as {@code http://localhost:8081/documents} */
    public LineStream(URI door) {
        this.door = door;
    }

    /**
     * Posts documents and returns when each has a result.
     *
     * @param portions lines from a document on, {@link #PORTION} of them
     */
    public void send(int count, IntFunction<byte[]> portions) throws IOException {
        try (var socket = new Socket(door.getHost(), door.getPort())) {
            var results = CompletableFuture.supplyAsync(() -> results(socket));
            var out = socket.getOutputStream();
            out.write(("POST " + door.getPath() + " HTTP/1.1\r\nHost: " + door.getAuthority()
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked"
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (var from = 0; from < count; from += PORTION) {
                var lines = portions.apply(from);
                out.write((Integer.toHexString(lines.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(lines);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var known = results.join();
            if (known != count) {
                throw new IOException(known + " results for " + count + " documents");
            }
        } catch (CompletionException e) {
            throw new IOException("the results cannot be read", e.getCause());
        }
    }

    /** Portions of some documents. */
    public static IntFunction<byte[]> portions(Documents documents, int count) {
        return from -> documents.lines(from, Math.min(PORTION, count - from));
    }

    /** The same with prepared lines. */
    public static IntFunction<byte[]> written(Documents documents, int count) {
        var portions = portions(documents, count);
        var written = IntStream.iterate(0, from -> from < count, from -> from + PORTION)
                .mapToObj(portions)
                .toList();
        return from -> written.get(from / PORTION);
    }

    /** Every result ends with a brace and a line feed; HTTP framing never does. */
    private static int results(Socket socket) {
        try (InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER)) {
            var results = 0;
            var before = 0;
            for (var next = in.read(); next >= 0; next = in.read()) {
                results += before == '}' && next == '\n' ? 1 : 0;
                before = next;
            }
            return results;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
