package communique.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/**
 * A step had to refuse a document. The event is kept whole, so that it can be sent again once the cause is gone.
 *
 * @param id of the document, or the record's key as it came; null when it had none
 * @param step that refused it: {@code ingest}, {@code enrich} or {@code index}
 * @param reason why
 * @param attempts how many times it has been refused, this one included
 * @param rejectedAt when
 * @param origin where the event was read
 * @param headers of the event as it came
 * @param event its value as it came: text where it is plain UTF-8, else Base64
 * @param encoding {@code text} or {@code base64}: how to read {@code event}
 * @param truncated whether {@code event} had to be cut; the whole stands at {@code origin}
 */
public record DocumentRejected(
        String id,
        String step,
        Reason reason,
        int attempts,
        Instant rejectedAt,
        RecordPosition origin,
        Map<String, String> headers,
        String event,
        String encoding,
        boolean truncated) {

    /** The {@code ce_type} of this event. */
    public static final String TYPE = "communique.document.rejected.v1";

    public DocumentRejected {
        requireNonNull(step, "step");
        requireNonNull(reason, "reason");
        requireNonNull(rejectedAt, "rejectedAt");
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    /** A stable code such as {@code unreadable-event}, and a sentence for people. */
    public record Reason(String code, String detail) {
        public Reason {
            requireNonNull(code, "reason code");
        }
    }

    /** A Kafka record: topic, partition and offset. */
    public record RecordPosition(String topic, int partition, long offset) {}
}
