package communique.ingest.feed.state;

import communique.events.EventJson;
import communique.events.FeedRegistered;
import communique.events.FeedState;
import communique.events.TopicNames;
import communique.kafka.EventHeaders;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Feeds as Kafka records: key is the feed's id, value is JSON, attributes are CloudEvents headers. */
final class FeedRecords {

    private FeedRecords() {}

    static ProducerRecord<String, byte[]> of(FeedRegistered feed, int partition) {
        return described(
                new ProducerRecord<>(TopicNames.FEEDS_REGISTERED, partition, feed.id(), EventJson.write(feed)),
                FeedRegistered.TYPE,
                feed.registeredAt());
    }

    static ProducerRecord<String, byte[]> of(FeedState state, int partition) {
        var time = state.polls().lastAt() == null
                ? state.polls().nextAt()
                : state.polls().lastAt();
        return described(
                new ProducerRecord<>(TopicNames.FEEDS_STATE, partition, state.id(), EventJson.write(state)),
                FeedState.TYPE,
                time);
    }

    /** A key without value: the feed is no longer read. */
    static ProducerRecord<String, byte[]> removal(String topic, String id, int partition) {
        return new ProducerRecord<>(topic, partition, id, null);
    }

    private static ProducerRecord<String, byte[]> described(
            ProducerRecord<String, byte[]> record, String type, Instant time) {
        var headers = record.headers();
        EventHeaders.set(headers, EventHeaders.SPEC_VERSION, "1.0");
        EventHeaders.set(headers, EventHeaders.ID, record.key() + "/" + time);
        EventHeaders.set(headers, EventHeaders.TYPE, type);
        EventHeaders.set(headers, EventHeaders.SOURCE, "/communique/ingest-service");
        EventHeaders.set(headers, EventHeaders.TIME, time.toString());
        EventHeaders.set(headers, EventHeaders.SUBJECT, record.key());
        EventHeaders.set(headers, EventHeaders.CONTENT_TYPE, "application/json");
        return record;
    }
}
