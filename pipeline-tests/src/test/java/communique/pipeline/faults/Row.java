package communique.pipeline.faults;

import java.util.Locale;

/**
 * What one fault did.
 *
 * @param number of the fault
 * @param injectedAt documents searchable when it struck; null where it strikes nothing that flows
 * @param lost documents that are not where they should be
 * @param twice documents that can be found more than once
 * @param rewritten writes to the index of documents beyond one for each revision
 * @param clusterSeconds from the fault until the cluster took writes by itself; null for faults of other kinds
 * @param resumedSeconds from the end of the fault until the next document was searchable; null where nothing stops
 */
record Row(
        int number,
        String fault,
        Long injectedAt,
        long lost,
        long twice,
        long rewritten,
        Double clusterSeconds,
        Double resumedSeconds)
        implements Comparable<Row> {

    private static final int FIRST_OF_CLUSTER = 40;
    private static final String HEAD = "| # | fault | injected at | lost | twice | rewritten |";
    private static final String LINE = "|---:|---|---:|---:|---:|---:|";

    /** The two lines above the rows. */
    static String head(boolean ofCluster) {
        return HEAD
                + (ofCluster ? " cluster away |" : "") + " seconds to resume |\n"
                + LINE + (ofCluster ? "---:|" : "") + "---:|\n";
    }

    boolean isOfCluster() {
        return number >= FIRST_OF_CLUSTER;
    }

    @Override
    public int compareTo(Row other) {
        return number == other.number ? fault.compareTo(other.fault) : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "| %d | %s | %s | %d | %d | %d | %s%s |"
                .formatted(
                        number,
                        fault,
                        injectedAt == null ? "" : "%,d".formatted(injectedAt),
                        lost,
                        twice,
                        rewritten,
                        isOfCluster() ? seconds(clusterSeconds) + " | " : "",
                        seconds(resumedSeconds));
    }

    private static String seconds(Double seconds) {
        return seconds == null ? "" : String.format(Locale.ROOT, "%.1f", seconds);
    }
}
