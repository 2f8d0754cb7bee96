package communique.newsdesk.http;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file on its way to a reader, who may hang up before its end. That is no failure of what the rows come from. */
final class Download extends FilterOutputStream {

    private static final Logger LOG = LoggerFactory.getLogger(Download.class);

    private Download(OutputStream out) {
        super(out);
    }

    static StreamingOutput of(StreamingOutput rows) {
        return out -> {
            try {
                rows.write(new Download(out));
            } catch (HungUpException e) {
                LOG.debug("reader hung up reason={}", e.getMessage());
            }
        };
    }

    @Override
    public void write(int one) {
        send(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        send(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() {
        send(out::flush);
    }

    /** What is left is sent at the end, which the reader may not wait for either. */
    @Override
    public void close() {
        send(out::close);
    }

    private static void send(Sending sending) {
        try {
            sending.send();
        } catch (IOException e) {
            throw new HungUpException(e);
        }
    }

    private interface Sending {

        void send() throws IOException;
    }

    private static final class HungUpException extends RuntimeException {

        HungUpException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
