package communique.newsdesk.read;

/**
 * How far a document has come.
 *
 * @param searchable whether it can be found
 * @param revision the revision that can be found; null if none can
 */
public record Journey(
        boolean searchable, String revision, Long receivedToEnrichedMillis, Long receivedToIndexedMillis) {}
