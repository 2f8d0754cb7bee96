package communique.index.view;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import communique.events.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

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

    /** An object made once for several entries. */
    static SerializedString object(Consumer<EntryJson> fields) {
        var object = new EntryJson();
        fields.accept(object);
        return new SerializedString(new String(object.done(), StandardCharsets.UTF_8));
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

    /** A record as the JSON object that it is in an event. */
    EntryJson putRecord(String field, Record value) {
        return write(() -> json.writeObjectField(field, value));
    }

    /** Records as the JSON objects that they are in an event. */
    EntryJson putRecords(String field, List<? extends Record> values) {
        return values.isEmpty() ? this : write(() -> json.writeObjectField(field, values));
    }

    /** The different texts, in their order. */
    EntryJson putAll(String field, Collection<String> texts) {
        if (texts.isEmpty()) {
            return this;
        }
        return write(() -> {
            json.writeArrayFieldStart(field);
            for (var text : new LinkedHashSet<>(texts)) {
                json.writeString(text);
            }
            json.writeEndArray();
        });
    }

    /** The numbers, in their order. */
    EntryJson putAll(String field, double... numbers) {
        return write(() -> {
            json.writeArrayFieldStart(field);
            for (var number : numbers) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        });
    }

    /** An object that is JSON already. */
    EntryJson put(String field, SerializedString object) {
        return write(() -> {
            json.writeFieldName(field);
            json.writeRawValue(object);
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
