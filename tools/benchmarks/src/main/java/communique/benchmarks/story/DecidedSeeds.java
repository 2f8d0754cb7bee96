package communique.benchmarks.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.benchmarks.ShippedRecipe;
import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.DocumentStoried;
import communique.events.EventJson;
import communique.events.Source;
import communique.story.StoryEngine;
import communique.story.cluster.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the events that an NDJSON file of seeds becomes, one {@code {"enriched", "storied"}} a line: what tests of the
 * newsdesk show. Each document comes in a minute after it was published.
 */
public final class DecidedSeeds {

    private static final Memory MEMORY = new Memory(10_000, Duration.ofHours(72), Duration.ofDays(14));

    private DecidedSeeds() {}

    /** Reads the first file and writes the second one. */
    public static void main(String[] arguments) throws IOException {
        var recipe = ShippedRecipe.load(ShippedRecipe.home());
        var engine = new StoryEngine(MEMORY, 0);
        var enriched = new LinkedHashMap<String, DocumentEnriched>();
        var storied = new LinkedHashMap<String, DocumentStoried>();
        for (var line : Files.readAllLines(Path.of(arguments[0]))) {
            var document = recipe.enrich(received(EventJson.mapper().readTree(line)));
            enriched.put(document.id().value(), document);
            engine.decide(document)
                    .documents()
                    .forEach(each -> storied.put(each.id().value(), each));
        }
        Files.write(Path.of(arguments[1]), lines(enriched, storied));
    }

    private static List<String> lines(Map<String, DocumentEnriched> enriched, Map<String, DocumentStoried> storied)
            throws IOException {
        var lines = new ArrayList<String>();
        for (var document : enriched.values()) {
            ObjectNode decided =
                    EventJson.mapper().valueToTree(storied.get(document.id().value()));
            decided.remove("features");
            lines.add(EventJson.mapper().writeValueAsString(Map.of("enriched", document, "storied", decided)));
        }
        return lines;
    }

    private static DocumentReceived received(JsonNode line) {
        var published = line.get("publishedAt").asText();
        return new DocumentReceived(
                new DocumentId(line.get("id").asText()),
                "1",
                Instant.parse(published).plus(Duration.ofMinutes(1)),
                new Source(line.get("source").asText(), null, "seeds"),
                "text/plain",
                line.get("text").asText(),
                line.get("title").asText(),
                null,
                published,
                null);
    }
}
