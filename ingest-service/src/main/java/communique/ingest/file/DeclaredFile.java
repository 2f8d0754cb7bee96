package communique.ingest.file;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the sender of a file says of it.
 *
 * @param name whose ending says what kind it is
 * @param contentType as in a header, such as {@code text/plain; charset=utf-16le}; null when the sender says nothing
 */
public record DeclaredFile(String name, String contentType) {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s{0,3}=\\s{0,3}\"?([a-z0-9_:.-]{1,40})");

    /** Without parameters and in lower case; empty when there is none. */
    String mediaType() {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Null when none is named. */
    String charset() {
        var found = CHARSET.matcher(contentType == null ? "" : contentType);
        return found.find() ? found.group(1) : null;
    }
}
