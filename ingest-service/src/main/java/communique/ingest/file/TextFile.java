package communique.ingest.file;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;

/** Reads text whose encoding nobody wrote down. */
public final class TextFile {

    private static final int HEAD_BYTES = 8 * 1024;
    private static final int LOOKED_AT_BYTES = 64 * 1024;
    private static final int GOOD_PER_BAD = 10;
    private static final int TEXT_PER_CONTROL = 100;
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<meta[^>]{0,200}charset\\s{0,5}=\\s{0,5}[\"']?([a-z0-9_:-]{1,40})|<\\?xml[^>]{0,200}encoding=[\"']([a-z0-9_:-]{1,40})");

    private TextFile() {}

    /** A text file; what looks like HTML is taken as HTML. */
    static Submission plain(byte[] bytes) throws RefusedException {
        return new Submission.Parts().set("content", decode(bytes)).submission();
    }

    /** An HTML file, in the encoding that it states. */
    static Submission html(byte[] bytes) throws RefusedException {
        return html(bytes, null);
    }

    /** An HTML page that its server said to be in this encoding; null when it did not. */
    public static Submission html(byte[] bytes, String stated) throws RefusedException {
        var charset = known(stated == null ? declared(bytes) : stated);
        var text = charset == null || byteOrder(bytes) != null || isUtf8(bytes)
                ? decode(bytes)
                : new String(bytes, charset);
        return new Submission.Parts().set("html", text).submission();
    }

    /**
     * The text of the bytes: by byte order mark, else UTF-8 when they are that, else by how often letters stand
     * together.
     *
     * @throws RefusedException if they are no text
     */
    static String decode(byte[] bytes) throws RefusedException {
        var text = decodeUnchecked(bytes);
        var controls = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        if (controls * TEXT_PER_CONTROL > text.length()) {
            throw new RefusedException(
                    Refusal.UNREADABLE_FILE, "the file is binary, not text; give it the ending of what it is");
        }
        return text;
    }

    private static String decodeUnchecked(byte[] bytes) {
        var marked = byteOrder(bytes);
        if (marked != null) {
            var text = new String(bytes, marked);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        return new String(bytes, isUtf8(bytes) ? StandardCharsets.UTF_8 : guess(bytes));
    }

    private static Charset byteOrder(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<') || isEveryOther(bytes, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) || isEveryOther(bytes, 1) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether about every other byte is zero: Latin text in UTF-16 without a mark. */
    private static boolean isEveryOther(byte[] bytes, int first) {
        var zeros = 0;
        var length = Math.min(bytes.length, HEAD_BYTES);
        for (int i = first; i < length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return length > 3 && zeros > length * 2 / 5;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return isUtf8WithFaults(bytes);
        }
    }

    /** A single broken byte in a long Persian text must not turn all of it into Latin letters. */
    private static boolean isUtf8WithFaults(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var faults = text.chars().filter(c -> c == '\uFFFD').count();
        var letters = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return letters >= faults * GOOD_PER_BAD;
    }

    private static Charset guess(byte[] bytes) {
        var detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT_BYTES)));
        for (var match : detector.detectAll()) {
            var charset = known(match.getName());
            if (charset != null
                    && !charset.name().startsWith("UTF")
                    && !charset.name().startsWith("IBM")) {
                // What Latin-1 leaves empty, Windows uses for quotation marks and dashes, which news text is full of.
                return charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset;
            }
        }
        return Charset.forName("windows-1252");
    }

    private static String declared(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        var found = DECLARED.matcher(head);
        if (!found.find()) {
            return null;
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static Charset known(String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
