package communique.kafka;

import communique.events.DocumentRejected;
import communique.events.DocumentRejected.Reason;
import communique.events.DocumentRejected.RecordPosition;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns a Kafka record that a step refused into the event that says so, with the record whole. */
public final class Rejections {

    /** The longest value kept whole; a longer one is cut, and stands whole where {@code origin} points. */
    static final int LONGEST_VALUE_BYTES = 8 * 1024 * 1024;

    private final String step;
    private final Clock clock;

    /** @param step the step that refuses, such as {@code enrich} */
    public Rejections(String step, Clock clock) {
        this.step = step;
        this.clock = clock;
    }

    /** The event for a refused record. */
    public DocumentRejected reject(ConsumerRecord<String, byte[]> record, Reason reason) {
        var value = record.value() == null ? new byte[0] : record.value();
        var truncated = value.length > LONGEST_VALUE_BYTES;
        var kept = truncated ? Arrays.copyOf(value, LONGEST_VALUE_BYTES) : value;
        var text = asText(kept);
        return new DocumentRejected(
                record.key(),
                step,
                reason,
                attemptsBefore(record) + 1,
                clock.instant(),
                new RecordPosition(record.topic(), record.partition(), record.offset()),
                EventHeaders.asMap(record.headers()),
                text == null ? Base64.getEncoder().encodeToString(kept) : text,
                text == null ? "base64" : "text",
                truncated);
    }

    private static int attemptsBefore(ConsumerRecord<String, byte[]> record) {
        var attempts = EventHeaders.get(record.headers(), EventHeaders.ATTEMPTS);
        try {
            return attempts == null ? 0 : Integer.parseInt(attempts);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The bytes as text, or null when they are none, or text that JSON would blow up to six times its size. */
    private static String asText(byte[] bytes) {
        for (var unit : bytes) {
            if (unit >= 0 && unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t') {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
