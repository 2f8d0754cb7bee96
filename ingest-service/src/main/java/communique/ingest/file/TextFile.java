package communique.ingest.file;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Reads text whose encoding nobody wrote down. */
public final class TextFile {

    private static final int HEAD_BYTES = 8 * 1024;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int SHORTEST_BLOCK = 8;
    private static final double MOSTLY = 0.9;
    private static final int TEXT_PER_CONTROL = 100;
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<meta[^>]{0,200}charset\\s{0,5}=\\s{0,5}[\"']?([a-z0-9_:-]{1,40})|<\\?xml[^>]{0,200}encoding=[\"']([a-z0-9_:-]{1,40})");

    private TextFile() {}

    /**
     * A text file; what looks like HTML is taken as HTML.
     *
     * @param stated encoding that the sender named; null when none
     */
    static Submission plain(byte[] bytes, String stated) throws RefusedException {
        return new Submission.Parts().set("content", decode(bytes, stated)).submission();
    }

    /** An HTML file, in the encoding that it states. */
    static Submission html(byte[] bytes) throws RefusedException {
        return html(bytes, null);
    }

    /** An HTML page that its server said to be in this encoding; null when it did not. */
    public static Submission html(byte[] bytes, String stated) throws RefusedException {
        return new Submission.Parts()
                .set("html", decode(bytes, stated == null ? declared(bytes) : stated))
                .submission();
    }

    /** The text of bytes of which nobody says how they are encoded. */
    static String decode(byte[] bytes) throws RefusedException {
        return decode(bytes, null);
    }

    /**
     * The text of the bytes: by byte order mark, else UTF-8 when they are that, else as stated, else by how often letters
     * stand in a text. A statement of UTF-8 about bytes that are not is not believed.
     *
     * @throws RefusedException if they are no text
     */
    static String decode(byte[] bytes, String stated) throws RefusedException {
        var text = decodeUnchecked(bytes, Charsets.of(stated));
        var controls = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        if (controls * TEXT_PER_CONTROL > text.length()) {
            throw new RefusedException(
                    Refusal.UNREADABLE_FILE, "the file is binary, not text; give it the ending of what it is");
        }
        return text;
    }

    private static String decodeUnchecked(byte[] bytes, Charset stated) {
        var marked = byteOrder(bytes);
        if (marked != null) {
            var text = new String(bytes, marked);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        if (stated != null && stated.name().startsWith("UTF-16") && hasZeros(bytes)) {
            return new String(bytes, stated);
        }
        var repaired = Utf8Text.of(bytes);
        if (repaired != null) {
            return repaired;
        }
        boolean believed = stated != null && !Charsets.isUnicode(stated);
        return new String(bytes, believed ? stated : CharsetGuess.of(bytes));
    }

    /** A text of one byte a letter has not one; UTF-16 has at least those of its blanks and line ends. */
    private static boolean hasZeros(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, HEAD_BYTES); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Charset byteOrder(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<') || isEveryOther(bytes, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, 0xFF, 0xFE) || isEveryOther(bytes, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        return isOfOneBlock(bytes, 1)
                ? StandardCharsets.UTF_16LE
                : isOfOneBlock(bytes, 0) ? StandardCharsets.UTF_16BE : null;
    }

    /** Whether every other byte is zero or one and the same control sign: the block of an alphabet in UTF-16. */
    private static boolean isOfOneBlock(byte[] bytes, int first) {
        var counts = new int[FIRST_PRINTABLE];
        int all = 0;
        for (int i = first; i < Math.min(bytes.length, HEAD_BYTES); i += 2) {
            all++;
            if (bytes[i] >= 0
                    && bytes[i] < FIRST_PRINTABLE
                    && bytes[i] != '\n'
                    && bytes[i] != '\r'
                    && bytes[i] != '\t') {
                counts[bytes[i]]++;
            }
        }
        int most = Arrays.stream(counts).skip(1).max().orElse(0);
        return all >= SHORTEST_BLOCK && counts[0] > 0 && counts[0] + most >= all * MOSTLY;
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

    private static String declared(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        var found = DECLARED.matcher(head);
        if (!found.find()) {
            return null;
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
