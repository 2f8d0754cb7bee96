package communique.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names one document for its whole life: Kafka record key, Elasticsearch {@code _id} and log field.
 *
 * <p>The value depends only on where the document came from, never on when it was seen, so sending the same document
 * twice overwrites it instead of duplicating it. At most 128 characters of {@code [A-Za-z0-9._~:-]}.
 */
public record DocumentId(@JsonValue String value) {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._~:-]{1,128}");

    /**
     * Takes an id that a sender chose.
     *
     * @throws IllegalArgumentException if the id is longer or holds other characters than allowed
     */
    @JsonCreator
    public DocumentId {
        Objects.requireNonNull(value, "id");
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("id must be 1 to 128 characters of A-Z a-z 0-9 . _ ~ : -");
        }
    }

    /** The id of the document at an address: the same for every spelling of that address ({@link CanonicalUrl}). */
    public static DocumentId ofUrl(URI url) {
        return new DocumentId("url:" + Sha256.hex(CanonicalUrl.of(url)));
    }

    /**
     * The id of a file of a source.
     *
     * @param source the feed that delivered it, for example {@code WANA}
     * @param fileName the file's name within that source
     */
    public static DocumentId ofFile(String source, String fileName) {
        return new DocumentId("file:" + Sha256.hex(source + "\n" + fileName));
    }

    /** The id of a text of which only the text is known. */
    public static DocumentId ofText(String text) {
        return ofText(null, text);
    }

    /**
     * The id of a text that came without address and without name: the same text from two papers is two documents.
     *
     * @param source the feed that delivered it; null when nobody knows
     */
    public static DocumentId ofText(String source, String text) {
        return new DocumentId("text:" + Sha256.hex(source == null ? text : source + "\n" + text));
    }

    @Override
    public String toString() {
        return value;
    }
}
