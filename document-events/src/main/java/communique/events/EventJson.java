package communique.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** How events become JSON and back. Readers ignore fields they do not know, so a newer writer never stops them. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    /** The mapper itself, for callers that write an event into a stream or into other JSON. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** An event as UTF-8 JSON. */
    public static byte[] write(Object event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + event.getClass(), e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws UnreadableEventException if the bytes are no JSON of this event; the message says what and where
     */
    public static <T> T read(byte[] json, Class<T> type) {
        return read(json, type, MAPPER);
    }

    /** Reads an event as {@link #read(byte[], Class)} does, by a mapper that was made from this one. */
    public static <T> T read(byte[] json, Class<T> type, JsonMapper mapper) {
        try {
            var event = mapper.readValue(json, type);
            if (event == null) {
                throw new UnreadableEventException("JSON null is not a " + type.getSimpleName(), null);
            }
            return event;
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UnreadableEventException(e.getMessage(), e);
        }
    }
}
