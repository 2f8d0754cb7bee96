package communique.index.rebuild;

import communique.kafka.GroupProgress;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far a filling is.
 *
 * @param topics in each of the Kafka topics that it reads, always in the same order
 */
public record FillProgress(List<GroupProgress> topics) {

    public FillProgress {
        topics = List.copyOf(topics);
    }

    /** Events that are there. */
    public long total() {
        return topics.stream().mapToLong(GroupProgress::total).sum();
    }

    /** Events that are still to be indexed. */
    public long remaining() {
        return topics.stream().mapToLong(GroupProgress::remaining).sum();
    }

    /** Whether everything is indexed that was there at an earlier moment. */
    public boolean hasPassed(FillProgress earlier) {
        return IntStream.range(0, topics.size())
                .allMatch(topic -> topics.get(topic).hasPassed(earlier.topics.get(topic)));
    }
}
