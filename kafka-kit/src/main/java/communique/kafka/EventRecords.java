package communique.kafka;

import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.DocumentRejected;
import communique.events.DocumentStoried;
import communique.events.EventJson;
import communique.events.StoryChanged;
import communique.events.TopicNames;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as Kafka records: key is the document id, value is JSON, attributes are headers ({@link EventHeaders}). */
public final class EventRecords {

    private static final String JSON = "application/json";
    private static final String STORY_SERVICE = "story-service";
    private static final String STORY_DELETED = "communique.story.deleted.v1";

    private EventRecords() {}

    /** The record that says a document came in. */
    public static ProducerRecord<String, byte[]> of(DocumentReceived event) {
        var record = new ProducerRecord<>(TopicNames.RECEIVED, event.id().value(), EventJson.write(event));
        describe(
                record,
                new EventHeaders.Attributes(
                        event.id(),
                        event.revision(),
                        DocumentReceived.TYPE,
                        "ingest-service",
                        event.receivedAt(),
                        event.receivedAt()));
        return record;
    }

    /** The record that says what was read out of a document. */
    public static ProducerRecord<String, byte[]> of(DocumentEnriched event) {
        var record = new ProducerRecord<>(TopicNames.ENRICHED, event.id().value(), EventJson.write(event));
        describe(
                record,
                new EventHeaders.Attributes(
                        event.id(),
                        event.revision(),
                        DocumentEnriched.TYPE,
                        "enrich-service",
                        event.enrichedAt(),
                        event.receivedAt()));
        return record;
    }

    /** The record that says where a document belongs. */
    public static ProducerRecord<String, byte[]> of(DocumentStoried event, Instant decidedAt) {
        var record = new ProducerRecord<>(TopicNames.STORIED, event.id().value(), EventJson.write(event));
        EventHeaders.describe(
                record.headers(),
                new EventHeaders.Attributes(
                        event.id(),
                        event.revision() + "/" + event.decision(),
                        DocumentStoried.TYPE,
                        STORY_SERVICE,
                        decidedAt,
                        event.receivedAt()));
        asJson(record, "document-storied");
        return record;
    }

    /** The record that says how a story stands. */
    public static ProducerRecord<String, byte[]> of(StoryChanged event, Instant decidedAt) {
        var record = new ProducerRecord<>(TopicNames.STORIES, event.id(), EventJson.write(event));
        describeStory(record, event.decision(), StoryChanged.TYPE, decidedAt);
        asJson(record, "story-changed");
        return record;
    }

    /** The record that says a story is no more: a key without value. */
    public static ProducerRecord<String, byte[]> storyDeletion(String id, long decision, Instant decidedAt) {
        var record = new ProducerRecord<String, byte[]>(TopicNames.STORIES, id, null);
        describeStory(record, decision, STORY_DELETED, decidedAt);
        return record;
    }

    private static void describeStory(
            ProducerRecord<String, byte[]> record, long decision, String type, Instant decidedAt) {
        EventHeaders.set(record.headers(), EventHeaders.SPEC_VERSION, "1.0");
        EventHeaders.set(record.headers(), EventHeaders.ID, record.key() + "/" + decision + "/" + STORY_SERVICE);
        EventHeaders.set(record.headers(), EventHeaders.TYPE, type);
        EventHeaders.set(record.headers(), EventHeaders.SOURCE, "/communique/" + STORY_SERVICE);
        EventHeaders.set(record.headers(), EventHeaders.TIME, decidedAt.toString());
        EventHeaders.set(record.headers(), EventHeaders.SUBJECT, record.key());
        EventHeaders.set(record.headers(), EventHeaders.DECISION, Long.toString(decision));
    }

    /** The record that says a step refused a document. */
    public static ProducerRecord<String, byte[]> of(DocumentRejected event) {
        var record = new ProducerRecord<>(TopicNames.REJECTED, event.id(), EventJson.write(event));
        EventHeaders.set(record.headers(), EventHeaders.SPEC_VERSION, "1.0");
        EventHeaders.set(record.headers(), EventHeaders.ID, eventId(event));
        EventHeaders.set(record.headers(), EventHeaders.TYPE, DocumentRejected.TYPE);
        EventHeaders.set(record.headers(), EventHeaders.SOURCE, "/communique/" + event.step() + "-service");
        EventHeaders.set(record.headers(), EventHeaders.TIME, event.rejectedAt().toString());
        if (event.id() != null) {
            EventHeaders.set(record.headers(), EventHeaders.SUBJECT, event.id());
        }
        asJson(record, "document-rejected");
        var traceparent = event.headers().get(EventHeaders.TRACEPARENT);
        if (traceparent != null) {
            EventHeaders.set(record.headers(), EventHeaders.TRACEPARENT, traceparent);
        }
        return record;
    }

    /**
     * The record that deletes a document: a key without value.
     *
     * @param topic {@link TopicNames#RECEIVED}, {@link TopicNames#ENRICHED} or {@link TopicNames#STORIED}
     * @param receivedAt when the deletion came in; revisions older than that stay deleted
     */
    public static ProducerRecord<String, byte[]> deletion(String topic, DocumentId id, Instant receivedAt) {
        var record = new ProducerRecord<String, byte[]>(topic, id.value(), null);
        var step =
                switch (topic) {
                    case TopicNames.RECEIVED -> "ingest-service";
                    case TopicNames.STORIED -> STORY_SERVICE;
                    default -> "enrich-service";
                };
        EventHeaders.describe(
                record.headers(),
                new EventHeaders.Attributes(id, "deleted", EventHeaders.DELETED, step, receivedAt, receivedAt));
        return record;
    }

    private static void describe(ProducerRecord<String, byte[]> record, EventHeaders.Attributes attributes) {
        EventHeaders.describe(record.headers(), attributes);
        asJson(record, record.topic().equals(TopicNames.RECEIVED) ? "document-received" : "document-enriched");
    }

    private static void asJson(ProducerRecord<String, byte[]> record, String schema) {
        EventHeaders.set(record.headers(), EventHeaders.CONTENT_TYPE, JSON);
        EventHeaders.set(record.headers(), EventHeaders.DATA_SCHEMA, "urn:communique:schema:" + schema + ":v1");
    }

    private static String eventId(DocumentRejected event) {
        var origin = event.origin();
        return origin == null
                ? event.id() + "/" + event.rejectedAt() + "/" + event.step()
                : origin.topic() + "/" + origin.partition() + "/" + origin.offset() + "/" + event.step();
    }
}
