package communique.benchmarks.index;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.kafka.KafkaClients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The least that gets documents from Kafka into Elasticsearch without losing one: parse each event once, write the very
 * entries that index-service writes under the same versions with one bulk request for each poll, commit. It stops at the first trouble, looks
 * for nothing that is already there, and takes nothing back. What index-service needs beyond this is the price of what
 * it does beyond this.
 */
final class MinimalSink {

    /** Its consumer group. */
    static final String GROUP = "minimal-sink";

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long MICROS_IN_A_SECOND = 1_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI bulk;

    private MinimalSink(String elasticsearch) {
        this.bulk = URI.create(elasticsearch + "/_bulk");
    }

    /** @param arguments bootstrap servers and the URL of Elasticsearch */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var sink = new MinimalSink(arguments[1]);
        try (var consumer = KafkaClients.consumer(Map.of("bootstrap.servers", arguments[0]), GROUP, null)) {
            consumer.subscribe(List.of(TopicNames.ENRICHED));
            while (true) {
                var body = new ByteArrayOutputStream();
                for (var record : consumer.poll(POLL)) {
                    entries(body, EventJson.mapper().readTree(record.value()));
                }
                if (body.size() > 0) {
                    sink.send(body.toByteArray());
                    consumer.commitSync();
                }
            }
        }
    }

    private void send(byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(bulk)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"errors\":false")) {
            throw new IOException("not all was taken: " + answer.statusCode() + " " + answer.body());
        }
    }

    private static void entries(ByteArrayOutputStream body, JsonNode event) {
        var entries = new MinimalEntries(event);
        var id = event.path("id").textValue();
        var received = Instant.parse(event.path("receivedAt").textValue());
        var version = received.getEpochSecond() * MICROS_IN_A_SECOND + received.getNano() / 1_000;
        write(body, "documents", id, version, entries.document(Instant.now()));
        var number = 0;
        for (var actor : event.path("actors")) {
            write(body, "mentions", id + "|m" + number++, version, entries.mention(actor));
        }
        number = 0;
        for (var statement : event.path("statements")) {
            write(body, "statements", id + "|s" + number++, version, entries.statement(statement));
        }
        number = 0;
        for (var link : event.path("links")) {
            write(body, "links", id + "|l" + number++, version, entries.link(link));
        }
    }

    private static void write(ByteArrayOutputStream body, String index, String id, long version, JsonNode entry) {
        var action = EventJson.mapper().createObjectNode();
        action.putObject("index")
                .put("_index", index)
                .put("_id", id)
                .put("version", version)
                .put("version_type", "external");
        body.writeBytes(EventJson.write(action));
        body.write('\n');
        body.writeBytes(EventJson.write(entry));
        body.write('\n');
    }
}
