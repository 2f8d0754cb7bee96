package communique.index.bulk;

/**
 * How long a document may make Elasticsearch fail. One that alone fails while its neighbours are taken is at fault
 * itself; while everything fails, the cluster may be, and that can take its time. Without an end to it one document
 * would hold its partition for ever.
 */
final class Patience {

    private static final int ATTEMPTS_ALONE = 10;
    private static final int ATTEMPTS_WITH_ALL = 600;

    private int failures;
    private boolean alone;

    /** @param othersTaken whether the same request brought other entries in */
    void failed(boolean othersTaken) {
        failures++;
        alone |= othersTaken;
    }

    boolean isOver() {
        return failures >= (alone ? ATTEMPTS_ALONE : ATTEMPTS_WITH_ALL);
    }

    int failures() {
        return failures;
    }
}
