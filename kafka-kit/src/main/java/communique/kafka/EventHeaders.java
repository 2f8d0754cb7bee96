package communique.kafka;

import communique.events.DocumentId;
import communique.events.UnreadableEventException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The attributes of an event as Kafka headers: CloudEvents 1.0 in binary mode (Kafka protocol binding), plus the W3C
 * trace context.
 */
public final class EventHeaders {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String CONTENT_TYPE = "content-type";

    /**
     * When the revision came in: an extension attribute. A deletion has no value to say it in, and needs it to be
     * ordered among the revisions.
     */
    public static final String RECEIVED_AT = "ce_receivedat";

    /** How often the event has been refused and sent again; missing on an event that never was. */
    public static final String ATTEMPTS = "ce_attempts";

    /** The number of the decision that changed a story: the higher one holds. */
    public static final String DECISION = "ce_decision";

    /** W3C trace context. */
    public static final String TRACEPARENT = "traceparent";

    /** The {@code ce_type} of a record without value: the document is gone. */
    public static final String DELETED = "communique.document.deleted.v1";

    private EventHeaders() {}

    /** Sets a header, replacing one of that name. */
    public static void set(Headers headers, String name, String value) {
        headers.remove(name);
        add(headers, name, value);
    }

    /** The last header of that name, or null. */
    public static String get(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** All headers, the last of each name. */
    public static Map<String, String> asMap(Headers headers) {
        var map = new LinkedHashMap<String, String>();
        for (Header header : headers) {
            map.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return map;
    }

    /**
     * Checks that an event is of the wanted type in a version that this reader knows. An event without type is taken
     * as being of the wanted one.
     *
     * @param wanted such as {@code communique.document.received.v1}
     * @throws UnreadableEventException if it is another event, or a later major version
     */
    public static void requireType(Headers headers, String wanted) {
        var type = get(headers, TYPE);
        if (type != null && !type.equals(wanted)) {
            throw new UnreadableEventException(
                    "cannot read an event of type " + type + ", this service reads " + wanted, null);
        }
    }

    /**
     * When the revision came in, as the headers say.
     *
     * @throws UnreadableEventException if they do not
     */
    public static Instant receivedAt(Headers headers) {
        var text = get(headers, RECEIVED_AT);
        if (text == null) {
            throw new UnreadableEventException("header " + RECEIVED_AT + " is missing", null);
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableEventException("header " + RECEIVED_AT + " is no time: " + text, e);
        }
    }

    /** Adds all that says what an event is, to headers that say nothing of it yet. */
    static void describe(Headers headers, Attributes event) {
        add(headers, SPEC_VERSION, "1.0");
        // The same event has the same id however often it is sent, so a reader can tell a repetition.
        add(headers, ID, event.id + "/" + event.revision + "/" + event.source);
        add(headers, TYPE, event.type);
        add(headers, SOURCE, "/communique/" + event.source);
        add(headers, TIME, event.time.toString());
        add(headers, SUBJECT, event.id.value());
        add(headers, RECEIVED_AT, event.receivedAt.toString());
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** What the headers say about one event. */
    record Attributes(DocumentId id, String revision, String type, String source, Instant time, Instant receivedAt) {}
}
