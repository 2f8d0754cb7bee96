package communique.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A keep-alive connection for consecutive requests. */
final class Connection {

    private static final int ANSWER_BYTES = 16 * 1024;
    private static final String LENGTH = "content-length:";
    private static final String ACCEPTED = "HTTP/1.1 202";

    private final SocketChannel channel;
    private final SelectionKey key;
    private final String head;
    private final ByteBuffer answer = ByteBuffer.allocate(ANSWER_BYTES);
    private ByteBuffer request = ByteBuffer.allocate(0);

    Connection(SocketChannel channel, SelectionKey key, URI door) {
        this.channel = channel;
        this.key = key;
        this.head = "POST " + door.getPath() + " HTTP/1.1\r\nHost: " + door.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    void post(byte[] body) throws IOException {
        var start = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        request = ByteBuffer.allocate(start.length + body.length)
                .put(start)
                .put(body)
                .flip();
        answer.clear();
        write();
    }

    /** Continues, and returns whether the document is now acknowledged. */
    boolean turn() throws IOException {
        if (request.hasRemaining()) {
            write();
            return false;
        }
        if (channel.read(answer) < 0) {
            throw new IOException("the service has closed the connection: " + text(answer.position()));
        }
        return isWhole();
    }

    private void write() throws IOException {
        channel.write(request);
        key.interestOps(request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private boolean isWhole() throws IOException {
        var text = text(answer.position());
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!text.startsWith(ACCEPTED)) {
            throw new IOException("not accepted: " + text);
        }
        var at = text.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0 || at > end) {
            throw new IOException("an answer without length: " + text);
        }
        var length =
                text.substring(at + LENGTH.length(), text.indexOf('\r', at)).strip();
        return answer.position() >= end + 4 + Integer.parseInt(length);
    }

    private String text(int length) {
        return new String(answer.array(), 0, length, StandardCharsets.ISO_8859_1);
    }
}
