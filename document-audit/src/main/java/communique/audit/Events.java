package communique.audit;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.UnreadableEventException;
import communique.kafka.EventHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads from an event what the audit compares. */
final class Events {

    private static final String NOT_KNOWN = "?";

    private Events() {}

    /** The entry of a record of {@code documents.received} or {@code documents.enriched}. */
    static AuditEntry document(ConsumerRecord<String, byte[]> record) {
        var position = record.topic() + "/" + record.partition() + "/" + record.offset();
        var id = record.key() == null ? position : record.key();
        var said = EventHeaders.get(record.headers(), EventHeaders.RECEIVED_AT);
        if (record.value() == null) {
            return new AuditEntry(id, micros(said), "", position);
        }
        var revision = revisionIn(EventHeaders.get(record.headers(), EventHeaders.ID));
        if (record.key() != null && said != null && revision != null) {
            return new AuditEntry(id, micros(said), revision, position);
        }
        var json = json(record.value());
        var receivedAt = json.path("receivedAt").textValue();
        var readable = record.key() != null && json.path("revision").isTextual();
        return new AuditEntry(
                id,
                readable ? micros(receivedAt) : AuditEntry.UNKNOWN,
                json.path("revision").asText(NOT_KNOWN),
                position);
    }

    /** The entry of a rejection: which event about which document was refused. */
    static AuditEntry rejection(DocumentRejected event) {
        var origin = event.origin();
        var position = origin == null ? "" : origin.topic() + "/" + origin.partition() + "/" + origin.offset();
        var receivedAt = event.headers().get(EventHeaders.RECEIVED_AT);
        if (receivedAt == null && "text".equals(event.encoding())) {
            receivedAt = json(event.event().getBytes(StandardCharsets.UTF_8))
                    .path("receivedAt")
                    .textValue();
        }
        return new AuditEntry(event.id() == null ? position : event.id(), micros(receivedAt), NOT_KNOWN, position);
    }

    /** Null if a rejection cannot be read. */
    static DocumentRejected rejected(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null ? null : EventJson.read(record.value(), DocumentRejected.class);
        } catch (UnreadableEventException e) {
            return null;
        }
    }

    /** {@code ce_id} is id, revision and service, separated by slashes; none of them contains a slash. */
    private static String revisionIn(String eventId) {
        if (eventId == null) {
            return null;
        }
        var parts = eventId.split("/");
        return parts.length == 3 ? parts[1] : null;
    }

    private static long micros(String time) {
        try {
            return time == null ? AuditEntry.UNKNOWN : ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time));
        } catch (DateTimeException e) {
            return AuditEntry.UNKNOWN;
        }
    }

    private static JsonNode json(byte[] value) {
        try {
            return EventJson.mapper().readTree(value);
        } catch (IOException e) {
            return EventJson.mapper().missingNode();
        }
    }
}
