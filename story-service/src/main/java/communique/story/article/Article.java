package communique.story.article;

import communique.story.copy.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * What is remembered of a document to compare later ones with it.
 *
 * @param time when it was published, if it says so, else when it was received; milliseconds since 1970
 * @param language BCP 47 tag
 * @param protagonist the surname of the person that it is most about, as a feature of {@link FeatureKind#NAME}; 0 when
 *     there is none
 */
public record Article(long time, String language, int protagonist, ArticleVector vector, Fingerprint fingerprint) {

    private static final int VERSION = 1;

    /** All of it as text, for the event that carries it. */
    public String encoded() {
        var bytes = new ByteArrayOutputStream(1024);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(time);
            out.writeUTF(language);
            out.writeInt(protagonist);
            vector.write(out);
            fingerprint.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException if it is of another version, or broken
     */
    public static Article decode(String encoded) {
        try (var in =
                new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(encoded)))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("features of version " + version + ", not " + VERSION);
            }
            return new Article(
                    in.readLong(), in.readUTF().intern(), in.readInt(), ArticleVector.read(in), Fingerprint.read(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("features are cut short", e);
        }
    }
}
