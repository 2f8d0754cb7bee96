package communique.index.view;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectWriter;
import communique.events.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Writes entries as JSON, one after the other, field by field. What is null or empty is left out. */
final class EntryJson implements AutoCloseable {

    private static final ObjectWriter WRITER = EventJson.mapper().writer().withRootValueSeparator("");
    private static final int USUAL_BYTES = 4096;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    private final JsonGenerator json;

    EntryJson() {
        try {
            json = WRITER.createGenerator(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins an entry. */
    EntryJson begin() {
        return write(json::writeStartObject);
    }

    /** Ends an entry. */
    byte[] done() {
        write(json::writeEndObject);
        write(json::flush);
        var entry = bytes.toByteArray();
        bytes.reset();
        return entry;
    }

    /** An object that goes into several entries. */
    SerializedString object(Runnable fields) {
        begin();
        fields.run();
        return new SerializedString(new String(done(), StandardCharsets.UTF_8));
    }

    /** Gives back the memory that it writes with; what has been written stays. */
    @Override
    public void close() {
        write(json::close);
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
        if (numbers.length == 0) {
            return this;
        }
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

    /** An object that is JSON in UTF-8 already. */
    EntryJson put(String field, byte[] object) {
        return write(() -> {
            json.writeFieldName(field);
            json.writeRawValue("");
            json.flush();
            bytes.writeBytes(object);
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
