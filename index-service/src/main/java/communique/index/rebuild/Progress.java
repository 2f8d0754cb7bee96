package communique.index.rebuild;

import java.util.Map;

/**
 * How far a rebuild has come in the topic, by partition.
 *
 * @param first where each partition begins
 * @param done up to where it has been indexed
 * @param end where it ends at this moment
 */
public record Progress(Map<Integer, Long> first, Map<Integer, Long> done, Map<Integer, Long> end) {

    /** Compaction leaves holes, so there may be fewer events than this. */
    public long total() {
        return first.keySet().stream()
                .mapToLong(partition -> end.get(partition) - first.get(partition))
                .sum();
    }

    public long remaining() {
        return first.keySet().stream()
                .mapToLong(partition -> Math.max(0, end.get(partition) - reached(partition)))
                .sum();
    }

    /** Whether everything is indexed that was there at an earlier moment. */
    boolean hasPassed(Progress earlier) {
        return earlier.end.entrySet().stream()
                .allMatch(partition -> reached(partition.getKey()) >= partition.getValue());
    }

    private long reached(int partition) {
        return Math.max(first.getOrDefault(partition, 0L), done.getOrDefault(partition, 0L));
    }
}
