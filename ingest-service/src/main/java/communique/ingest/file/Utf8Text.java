package communique.ingest.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 in which some bytes are broken: a program cut a letter, or put text of another encoding between. Each such
 * byte damages one letter and no other.
 */
final class Utf8Text {

    /** Text in another encoding has such runs of bytes by chance only. */
    private static final int GOOD_PER_BAD = 2;

    private static final Charset OF_ONE_BYTE = Charset.forName("windows-1252");

    private Utf8Text() {}

    /** The text; null when the bytes are not UTF-8. */
    static String of(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        int bad = 0;
        var result = decoder.decode(in, out, true);
        while (result.isMalformed()) {
            bad++;
            for (int i = 0; i < result.length(); i++) {
                put(in.get(), out);
            }
            result = decoder.decode(in, out, true);
        }
        var text = out.flip().toString();
        return bad == 0 || good(bytes) >= bad * GOOD_PER_BAD ? text : null;
    }

    /** The letter that stands there in Latin text, if any does. */
    private static void put(byte broken, CharBuffer out) {
        out.put(new String(new byte[] {broken}, OF_ONE_BYTE).charAt(0));
    }

    /** Letters of several bytes that are whole. */
    private static int good(byte[] bytes) {
        int good = 0;
        for (int i = 0; i < bytes.length; i++) {
            int more = more(bytes[i]);
            boolean whole = more > 0 && i + more < bytes.length;
            for (int j = 1; whole && j <= more; j++) {
                whole = (bytes[i + j] & 0xC0) == 0x80;
            }
            good += whole ? 1 : 0;
            i += whole ? more : 0;
        }
        return good;
    }

    /** How many bytes follow the first one of a letter. */
    private static int more(byte first) {
        int b = first & 0xFF;
        return b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
    }
}
