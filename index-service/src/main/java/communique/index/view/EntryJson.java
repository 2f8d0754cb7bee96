package communique.index.view;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import communique.events.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Objects;

/** Writes one entry as JSON, field by field. What is null or empty is left out. */
final class EntryJson {

    private final ByteArrayBuilder bytes = new ByteArrayBuilder(2048);
    private final JsonGenerator json;

    EntryJson() {
        try {
            json = EventJson.mapper().createGenerator(bytes);
            json.writeStartObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] done() {
        try {
            json.writeEndObject();
            json.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value as text. */
    EntryJson put(String field, Object value) {
        return value == null ? this : write(() -> json.writeStringField(field, value.toString()));
    }

    EntryJson put(String field, long value) {
        return write(() -> json.writeNumberField(field, value));
    }

    EntryJson put(String field, double value) {
        return write(() -> json.writeNumberField(field, value));
    }

    EntryJson put(String field, boolean value) {
        return write(() -> json.writeBooleanField(field, value));
    }

    /** The different values, in their order. */
    EntryJson putAll(String field, Collection<?> values) {
        var different = values.stream().filter(Objects::nonNull).distinct().toList();
        if (different.isEmpty()) {
            return this;
        }
        return write(() -> {
            json.writeArrayFieldStart(field);
            for (var value : different) {
                json.writeObject(value);
            }
            json.writeEndArray();
        });
    }

    /** An object, with the fields that {@code fields} puts. */
    EntryJson put(String field, Runnable fields) {
        write(() -> json.writeObjectFieldStart(field));
        fields.run();
        return write(json::writeEndObject);
    }

    private EntryJson write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a piece of JSON. */
    private interface Writing {
        void run() throws IOException;
    }
}
