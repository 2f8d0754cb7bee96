package communique.events.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Documents one in a line (NDJSON), read as they come. A line that cannot be taken does not stop the ones behind it.
 * Empty lines count, and are skipped.
 */
public final class SubmissionLines {

    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int BYTES_PER_CHARACTER = 6;
    private static final int ENVELOPE_BYTES = 64 * 1024;

    private final InputStream stream;
    private final int longestLine;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int end;
    private int number;

    /** What a line was: a document, or the reason why it is none. Exactly one of the two is null. */
    public record Line(int number, Submission submission, RefusedException refused) {}

    public SubmissionLines(InputStream stream, int longestLine) {
        this.stream = stream;
        this.longestLine = longestLine;
    }

    /** The longest JSON, in bytes, that a document with content of that many characters can need. */
    public static int longestJson(int longestContent) {
        return longestContent * BYTES_PER_CHARACTER + ENVELOPE_BYTES;
    }

    /** The next line that is not empty; null at the end. */
    public Line next() throws IOException {
        while (fill()) {
            number++;
            var line = new ByteArrayOutputStream();
            if (!readLine(line)) {
                return new Line(number, null, tooLong());
            }
            var bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return parsed(bytes);
            }
        }
        return null;
    }

    private Line parsed(byte[] bytes) {
        try {
            return new Line(number, SubmissionJson.one(bytes), null);
        } catch (RefusedException e) {
            return new Line(number, null, e);
        }
    }

    /** Reads to the end of the line; false when it is too long, in which case it has been skipped. */
    private boolean readLine(ByteArrayOutputStream line) throws IOException {
        var fits = true;
        while (fill()) {
            var start = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            fits = fits && line.size() + next - start <= longestLine;
            if (fits) {
                line.write(buffer, start, next - start);
            } else {
                line.reset();
            }
            if (next < end) {
                next++;
                return fits;
            }
        }
        return fits;
    }

    private boolean fill() throws IOException {
        if (next < end) {
            return true;
        }
        next = 0;
        end = stream.read(buffer, 0, buffer.length);
        return end > 0;
    }

    private static boolean isBlank(byte[] bytes) {
        for (var b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private RefusedException tooLong() {
        return new RefusedException(Refusal.TOO_LONG, "the line is longer than " + longestLine + " bytes");
    }
}
