package communique.story.article;

import communique.story.copy.Fingerprint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is remembered of a document to compare later ones with it.
 *
 * @param time when it was published, if it says so, else when it was received; milliseconds since 1970
 * @param language BCP 47 tag
 * @param protagonist the surname of the person that it is most about, as a feature of {@link FeatureKind#NAME}; 0 when
 *     there is none
 */
public record Article(long time, String language, int protagonist, ArticleVector vector, Fingerprint fingerprint) {

    /** Writes all of it. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(time);
        out.writeUTF(language);
        out.writeInt(protagonist);
        vector.write(out);
        fingerprint.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Article read(DataInput in) throws IOException {
        return new Article(
                in.readLong(), in.readUTF().intern(), in.readInt(), ArticleVector.read(in), Fingerprint.read(in));
    }
}
