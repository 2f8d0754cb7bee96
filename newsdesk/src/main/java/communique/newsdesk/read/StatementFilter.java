package communique.newsdesk.read;

/**
 * Which statements somebody wants to see.
 *
 * @param speaker an actor's id; null for any
 * @param about an actor's id; null for any
 * @param speakerCountry ISO 3166-1 alpha-2; null for any
 * @param modality what the verb means, such as {@code denies}; null for any
 * @param kind {@code direct} or {@code reported}; null for both
 * @param resolved whether the speaker must be known or unknown; null for both
 */
public record StatementFilter(
        Filter documents,
        String speaker,
        String about,
        String speakerCountry,
        String modality,
        String kind,
        Boolean resolved) {

    /** All statements of documents. */
    public static StatementFilter of(Filter documents) {
        return new StatementFilter(documents, null, null, null, null, null, null);
    }
}
