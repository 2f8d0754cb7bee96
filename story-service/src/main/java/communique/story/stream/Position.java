package communique.story.stream;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * What is committed beside every offset, in the same transaction as the decisions.
 *
 * @param generation how often all documents were decided anew
 * @param decisions the number of the latest decision
 */
record Position(int generation, long decisions) {

    private static final Position START = new Position(0, 0);

    /** The latest of several commits; the start when there is none. */
    static Position latest(Collection<OffsetAndMetadata> committed) {
        return committed.stream()
                .filter(Objects::nonNull)
                .map(offset -> read(offset.metadata()))
                .max(Comparator.comparingInt(Position::generation).thenComparingLong(Position::decisions))
                .orElse(START);
    }

    String written() {
        return generation + " " + decisions;
    }

    private static Position read(String metadata) {
        var parts = metadata == null ? new String[0] : metadata.split(" ");
        return parts.length == 2 ? new Position(Integer.parseInt(parts[0]), Long.parseLong(parts[1])) : START;
    }
}
