package communique.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import communique.kafka.EventHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The page that follows one document from the request to the index, written from a real run. */
final class FlowPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringBuilder page = new StringBuilder("""
            # The way of one document

            Written by a test from what the services really received and sent: `mvn verify -Dflow.write` renews it.
            """);

    void say(String heading, String sentence) {
        page.append("\n## ").append(heading).append("\n\n").append(sentence).append('\n');
    }

    void show(JsonNode json) throws IOException {
        block("json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }

    /** A Kafka record: key, headers, value. */
    void show(ConsumerRecord<String, byte[]> record) throws IOException {
        var head = new StringBuilder("topic: " + record.topic() + "\nkey: " + record.key() + "\n");
        EventHeaders.asMap(record.headers())
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append('\n'));
        block("", head.toString().strip());
        show(JSON.readTree(new String(record.value(), StandardCharsets.UTF_8)));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
    }

    private void block(String language, String text) {
        page.append("\n```").append(language).append('\n').append(text).append("\n```\n");
    }
}
