package communique.ingest.feed.poll;

import java.util.List;

/** Where the documents of items go. */
@FunctionalInterface
public interface ItemSink {

    /**
     * Publishes documents. Returns when Kafka has all that could be taken.
     *
     * @return how many were published
     * @throws communique.ingest.stream.KafkaUnavailableException if nobody can be sure; the same again is right
     */
    int publish(List<ItemDocument> documents);
}
