package communique.ingest.feed.state;

import communique.events.EventJson;
import communique.events.FeedRegistered;
import communique.events.FeedState;
import communique.events.TopicNames;
import communique.events.UnreadableEventException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest of every feed that Kafka has, by id. Safe for several threads. */
final class FeedTable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTable.class);

    private final Map<String, Row<FeedRegistered>> feeds = new ConcurrentHashMap<>();
    private final Map<String, Row<FeedState>> states = new ConcurrentHashMap<>();

    /** A value where it stands in its topic; null stands for a removal. */
    private record Row<T>(T value, int partition, long offset) {}

    /** Takes note of a record. @return the id of the feed that it is about; null when it is about none */
    String take(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            return null;
        }
        try {
            if (record.topic().equals(TopicNames.FEEDS_REGISTERED)) {
                put(feeds, record.key(), row(record, FeedRegistered.class));
            } else {
                put(states, record.key(), row(record, FeedState.class));
            }
            return record.key();
        } catch (UnreadableEventException e) {
            LOG.warn(
                    "event not understood topic={} partition={} offset={} reason={}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            return null;
        }
    }

    private static <T> Row<T> row(ConsumerRecord<String, byte[]> record, Class<T> type) {
        var value = record.value() == null ? null : EventJson.read(record.value(), type);
        return new Row<>(value, record.partition(), record.offset());
    }

    void put(FeedRegistered feed, int partition, long offset) {
        put(feeds, feed.id(), new Row<>(feed, partition, offset));
    }

    void put(FeedState state, int partition, long offset) {
        put(states, state.id(), new Row<>(state, partition, offset));
    }

    /** Takes note of a removal from both topics, which this process has just written. */
    void remove(String id, int partition, long feedOffset, long stateOffset) {
        put(feeds, id, new Row<>(null, partition, feedOffset));
        put(states, id, new Row<>(null, partition, stateOffset));
    }

    /** What was written here is known before it comes by from Kafka, and must not be undone by older records. */
    private static <T> void put(Map<String, Row<T>> rows, String id, Row<T> row) {
        rows.merge(
                id,
                row,
                (known, read) ->
                        known.partition() == read.partition() && known.offset() > read.offset() ? known : read);
    }

    FeedRegistered feed(String id) {
        return value(feeds, id);
    }

    FeedState state(String id) {
        return value(states, id);
    }

    /** Null when it is not registered. */
    Integer partition(String id) {
        var row = feeds.get(id);
        return row == null || row.value() == null ? null : Integer.valueOf(row.partition());
    }

    Collection<FeedRegistered> feeds() {
        return feeds.values().stream().map(Row::value).filter(Objects::nonNull).toList();
    }

    List<String> idsIn(Collection<Integer> partitions) {
        return feeds.entrySet().stream()
                .filter(entry -> partitions.contains(entry.getValue().partition()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <T> T value(Map<String, Row<T>> rows, String id) {
        var row = rows.get(id);
        return row == null ? null : row.value();
    }
}
