package communique.events.submission;

import java.io.IOException;
import java.io.InputStream;

/**
 * Documents one in a line (NDJSON), read as they come. A line that cannot be taken does not stop the ones behind it.
 * Empty lines count, and are skipped.
 */
public final class SubmissionLines {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int BYTES_PER_CHARACTER = 6;
    private static final int ENVELOPE_BYTES = 64 * 1024;

    private final InputStream stream;
    private final int longestLine;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int begin;
    private int length;
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
        while (begins()) {
            number++;
            if (!readLine()) {
                return new Line(number, null, tooLong());
            }
            if (!isBlank()) {
                return parsed();
            }
        }
        return null;
    }

    private boolean begins() throws IOException {
        begin = next;
        return next < end || fill();
    }

    private Line parsed() {
        try {
            return new Line(number, SubmissionJson.one(buffer, begin, length), null);
        } catch (RefusedException e) {
            return new Line(number, null, SubmissionJson.endsEarly(e.getCause()) ? cutOff() : e);
        }
    }

    /** Reads to the end of the line; false when it is too long, in which case it has been skipped. */
    private boolean readLine() throws IOException {
        var fits = true;
        var more = true;
        while (more && !isAtLineEnd()) {
            fits = fits && next - begin <= longestLine;
            begin = fits ? begin : next;
            more = fill();
        }
        length = next - begin;
        next += more ? 1 : 0;
        return fits && length <= longestLine;
    }

    /** Goes on to the end of the line, or of what has been read. */
    private boolean isAtLineEnd() {
        while (next < end && buffer[next] != '\n') {
            next++;
        }
        return next < end;
    }

    /** Reads on. The line so far moves to the front of the buffer, which grows with a long line and shrinks behind it. */
    private boolean fill() throws IOException {
        var held = next - begin;
        var size = held < BUFFER_BYTES ? BUFFER_BYTES : held == buffer.length ? 2 * held : buffer.length;
        var roomy = size == buffer.length ? buffer : new byte[size];
        System.arraycopy(buffer, begin, roomy, 0, held);
        buffer = roomy;
        begin = 0;
        next = held;
        end = held + Math.max(0, stream.read(buffer, held, size - held));
        return end > held;
    }

    private boolean isBlank() {
        for (var i = begin; i < begin + length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static RefusedException cutOff() {
        return new RefusedException(
                Refusal.NOT_JSON,
                "this is not JSON: the line ends before the document does; a document must stand in one line");
    }

    private RefusedException tooLong() {
        return new RefusedException(Refusal.TOO_LONG, "the line is longer than " + longestLine + " bytes");
    }
}
