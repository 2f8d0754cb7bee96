package communique.events.submission;

/**
 * What a door knows about where a document came from. What the document itself says goes first.
 *
 * @param channel {@code http}, {@code folder}, {@code seed}, {@code url} or {@code feed}
 * @param sourceName the outlet; null when the door knows none
 * @param fileName of the file within its source, such as {@code 2025/brief.pdf}; null when it was no file
 */
public record Origin(String channel, String sourceName, String fileName) {

    /** A document that came by itself. */
    public static Origin of(String channel) {
        return new Origin(channel, null, null);
    }

    /** The n-th document of this file. */
    public Origin part(int number) {
        return new Origin(channel, sourceName, fileName == null ? null : fileName + "#" + number);
    }
}
