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
 * @param resumedSeconds from the end of the fault until the next document was searchable; null where nothing stops
 */
record Row(int number, String fault, Long injectedAt, long lost, long twice, long rewritten, Double resumedSeconds)
        implements Comparable<Row> {

    static final String HEAD = "| # | fault | injected at | lost | twice | rewritten | seconds to resume |\n"
            + "|---:|---|---:|---:|---:|---:|---:|\n";

    @Override
    public int compareTo(Row other) {
        return number == other.number ? fault.compareTo(other.fault) : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "| %d | %s | %s | %d | %d | %d | %s |"
                .formatted(
                        number,
                        fault,
                        injectedAt == null ? "" : "%,d".formatted(injectedAt),
                        lost,
                        twice,
                        rewritten,
                        resumedSeconds == null ? "" : String.format(Locale.ROOT, "%.1f", resumedSeconds));
    }
}
