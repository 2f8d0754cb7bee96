package communique.audit;

/**
 * One document that is not where it should be.
 *
 * @param id of the document
 * @param detail what else is known; empty if nothing is
 */
public record Finding(Trouble trouble, String id, String detail) {

    /** What can be wrong with a document. */
    public enum Trouble {
        /** Received, but neither to be found nor refused, and not enriched. */
        NOT_ENRICHED,
        /** Enriched, but neither to be found nor refused. */
        NOT_INDEXED,
        /** Cannot be read, and was not refused. */
        UNREADABLE,
        /** To be found in an older revision. */
        STALE,
        /** To be found although Kafka has its deletion. */
        UNDELETED,
        /** To be found although Kafka has no such document. */
        UNKNOWN,
        /** To be found more than once. */
        TWICE;

        /** Whether it counts as missing. */
        boolean isMissing() {
            return this == NOT_ENRICHED || this == NOT_INDEXED || this == UNREADABLE;
        }

        boolean isExtra() {
            return this == UNDELETED || this == UNKNOWN;
        }
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? id : id + " (" + detail + ")";
    }
}
