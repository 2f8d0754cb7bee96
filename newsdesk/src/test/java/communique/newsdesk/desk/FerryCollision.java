package communique.newsdesk.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.DocumentEnriched;
import communique.events.DocumentStoried;
import communique.events.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The story of the seeds, as enrich-service and story-service see it: written by {@code communique.benchmarks.story.DecidedSeeds}
 * out of {@code seeds/ferry-collision.ndjson}.
 */
final class FerryCollision {

    static final String STORY = "story:straits-wire-halcyon-1";
    static final String WIRE = "straits-wire-halcyon-1";
    static final String REPRINT = "varenna-herald-halcyon-1";
    static final String CUT = "lagan-gazette-halcyon-1";
    static final String TITLE = "Ferry and patrol boat collide in Gulf of Trieste, at least 12 injured";

    private FerryCollision() {}

    /** A document and what was decided about it. */
    record Telling(DocumentEnriched event, DocumentStoried decided) {}

    /** The documents, moved in time so that the newest was published at {@code newest}. */
    static List<Telling> tellings(Instant newest) throws IOException {
        try (InputStream lines = FerryCollision.class.getResourceAsStream("/ferry-collision.ndjson")) {
            var read = new ArrayList<JsonNode>();
            for (var line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                read.add(EventJson.mapper().readTree(line));
            }
            var last = Instant.parse(
                    read.get(read.size() - 1).at("/enriched/publishedAt").asText());
            var by = Duration.between(last, newest);
            var tellings = new ArrayList<Telling>();
            for (var line : read) {
                var event = moved(line.get("enriched"), by, "publishedAt", "receivedAt", "enrichedAt");
                var decided = moved(line.get("storied"), by, "time", "receivedAt");
                tellings.add(new Telling(
                        EventJson.mapper().treeToValue(event, DocumentEnriched.class),
                        EventJson.mapper().treeToValue(decided, DocumentStoried.class)));
            }
            return tellings;
        }
    }

    private static JsonNode moved(JsonNode event, Duration by, String... times) {
        for (var time : times) {
            ((ObjectNode) event)
                    .put(time, Instant.parse(event.get(time).asText()).plus(by).toString());
        }
        return event;
    }
}
