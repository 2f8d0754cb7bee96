package communique.story.stream;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * What is committed beside every offset, in the same transaction as the decisions.
 *
 * @param generation how often all documents were decided anew
 * @param decisions the number of the latest decision
 * @param leader the member that decides; empty when it has stopped in good order
 * @param beat grows with every commit of a member, so that others see that it lives
 */
record Position(int generation, long decisions, String leader, long beat) {

    /** Before anything was decided. */
    static final Position START = new Position(0, 0, "", 0);

    Position {
        leader = leader.replaceAll("\\s", "_");
    }

    /** The latest of several commits; empty when there is none. */
    static Optional<Position> latest(Collection<OffsetAndMetadata> committed) {
        return committed.stream()
                .filter(Objects::nonNull)
                .map(offset -> read(offset.metadata()))
                .max(Comparator.comparingInt(Position::generation)
                        .thenComparingLong(Position::decisions)
                        .thenComparingLong(Position::beat));
    }

    String written() {
        return "%d %d %d %s".formatted(generation, decisions, beat, leader);
    }

    /** Versions before this one wrote no leader. */
    private static Position read(String metadata) {
        var parts = metadata == null ? new String[0] : metadata.split(" ");
        if (parts.length < 2) {
            return START;
        }
        return new Position(
                Integer.parseInt(parts[0]),
                Long.parseLong(parts[1]),
                parts.length > 3 ? parts[3] : "",
                parts.length > 2 ? Long.parseLong(parts[2]) : 0);
    }
}
