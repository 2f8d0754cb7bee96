package communique.audit;

/**
 * One inconsistent document.
 *
 * @param id of the document
 * @param detail what else is known; empty if nothing is
 */
public record Finding(Trouble trouble, String id, String detail) {

    /** Kinds of inconsistency. */
    public enum Trouble {
        /** Received, but neither in the index nor refused, and not enriched. */
        NOT_ENRICHED,
        /** Enriched, but neither in the index nor refused. */
        NOT_INDEXED,
        /** Unreadable, and not refused. */
        UNREADABLE,
        /** In the index in an older revision. */
        STALE,
        /** In the index although Kafka has its deletion. */
        UNDELETED,
        /** In the index although Kafka has no such document. */
        UNKNOWN,
        /** In the index more than once. */
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
