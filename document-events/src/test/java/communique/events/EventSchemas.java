package communique.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds what a service produces or consumes against the published schemas. For the tests of every service. */
public final class EventSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventSchemas() {}

    /**
     * What is wrong with an event, one sentence per fault; empty when it keeps the contract.
     *
     * @param schema {@code document-received}, {@code document-enriched} or {@code document-rejected}
     */
    public static List<String> faults(String schema, byte[] event) {
        return schema(schema).validate(new String(event, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    /** A golden event, such as {@code document-received} or {@code document-received.next}. */
    public static byte[] golden(String name) {
        return resource("golden/" + name + ".json");
    }

    private static JsonSchema schema(String name) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(JSON.readTree(
                            new String(resource("schemas/" + name + ".v1.json"), StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String path) {
        try (var stream = EventSchemas.class.getClassLoader().getResourceAsStream(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
