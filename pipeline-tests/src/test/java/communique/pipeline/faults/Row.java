package communique.pipeline.faults;

import java.util.Locale;

/**
 * What one fault did.
 *
 * @param number of the fault
 * @param injectedAt documents searchable, or decided, when it struck; null where it strikes nothing that flows
 * @param lost documents that are not where they should be
 * @param twice documents that can be found more than once
 * @param rewritten writes to the index of documents beyond one for each revision; of story-service: documents decided
 *     otherwise than by a replay of the same log
 * @param clusterSeconds from the fault until the cluster took writes by itself; null for faults of other kinds
 * @param resumedSeconds from the end of the fault until the next document was searchable, or decided; null where nothing stops
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

    FaultKind kind() {
        return FaultKind.of(number);
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
                        kind() == FaultKind.CLUSTER ? seconds(clusterSeconds) + " | " : "",
                        seconds(resumedSeconds));
    }

    private static String seconds(Double seconds) {
        return seconds == null ? "" : String.format(Locale.ROOT, "%.1f", seconds);
    }
}
