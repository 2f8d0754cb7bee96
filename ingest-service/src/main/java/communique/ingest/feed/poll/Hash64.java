package communique.ingest.feed.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;

/** The first 64 bits of SHA-256: enough to tell the 500 items of a feed apart. */
final class Hash64 {

    private Hash64() {}

    /** Of texts in their order; null counts as a text of its own. */
    static long of(Collection<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var text : texts) {
                digest.update((text == null ? "-1" : text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
