package communique.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, cut to its first 128 bits: short enough to read, long enough never to meet twice. */
final class Sha256 {

    private static final int BYTES_KEPT = 16;

    private Sha256() {}

    static String hex(String text) {
        return hex(List.of(text));
    }

    /** Of several texts as if they were one, without making one of them. No character may be split between two. */
    static String hex(List<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES_KEPT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
