package communique.audit.redrive;

import com.fasterxml.jackson.core.JsonProcessingException;
import communique.events.DocumentRejected;
import communique.events.EventJson;
import java.time.Instant;

/**
 * Selects the refused events to send again.
 *
 * @param key topic, partition, offset and step of one rejection, separated by slashes; null for all
 * @param reason code of the reason; null for all
 * @param source name of the document's source; null for all
 * @param since refused at that time or later; null for all
 */
public record Wanted(String key, String reason, String source, Instant since) {

    /** Selects all. */
    public static final Wanted ALL = new Wanted(null, null, null, null);

    boolean includes(DocumentRejected event) {
        return (key == null || key.equals(keyOf(event)))
                && (reason == null || reason.equals(event.reason().code()))
                && (since == null || !event.rejectedAt().isBefore(since))
                && (source == null || source.equals(sourceOf(event)));
    }

    private static String keyOf(DocumentRejected event) {
        var origin = event.origin();
        return origin == null
                ? null
                : origin.topic() + "/" + origin.partition() + "/" + origin.offset() + "/" + event.step();
    }

    private static String sourceOf(DocumentRejected event) {
        try {
            return event.event() == null
                    ? null
                    : EventJson.mapper()
                            .readTree(event.event())
                            .at("/source/name")
                            .textValue();
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
