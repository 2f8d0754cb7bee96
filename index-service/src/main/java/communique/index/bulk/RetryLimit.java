package communique.index.bulk;

/**
 * How often Elasticsearch may fail at one document. A document at which it fails while its neighbours are taken is at
 * fault itself; while everything fails, the cluster may be, and that can take its time. Without a limit one document
 * would hold its partition for ever.
 */
final class RetryLimit {

    private static final int ATTEMPTS_ALONE = 10;
    private static final int ATTEMPTS_WITH_ALL = 600;

    private int failures;
    private boolean alone;

    /** @param othersTaken whether the same request brought other entries in */
    void failed(boolean othersTaken) {
        failures++;
        alone |= othersTaken;
    }

    boolean areUsedUp() {
        return failures >= (alone ? ATTEMPTS_ALONE : ATTEMPTS_WITH_ALL);
    }

    int failures() {
        return failures;
    }
}
