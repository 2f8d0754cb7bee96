package communique.benchmarks.story;

import com.fasterxml.jackson.databind.JsonNode;
import communique.benchmarks.ShippedRecipe;
import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.EventJson;
import communique.events.Source;
import communique.story.StoryEngine;
import communique.story.cluster.Memory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the stories and origins of a set of documents, one {@code {"id", "text", "title"?, "url"?, "published"?,
 * "source"?}} a line, and writes one {@code {"id", "story", "origin"}} a line, and how long a document took to a file of
 * that name with {@code .txt}.
 *
 * <p>The documents come in the order of the file, a second apart: a set does not say when they were received.
 */
public final class StoryPredictions {

    static final Memory MEMORY = new Memory(1_000_000, Duration.ofHours(72), Duration.ofDays(14));
    private static final Instant FIRST_RECEIVED = Instant.parse("2026-12-01T00:00:00Z");

    private StoryPredictions() {}

    private record Belongs(String story, String origin) {}

    /** Reads the first file and writes the second one. */
    public static void main(String[] arguments) throws IOException {
        var documents = enriched(Path.of(arguments[0]));
        var belongs = new LinkedHashMap<String, Belongs>();
        var engine = new StoryEngine(MEMORY, 0);
        long start = System.nanoTime();
        for (var document : documents) {
            for (var decided : engine.decide(document).documents()) {
                belongs.put(decided.id().value(), new Belongs(decided.storyId(), decided.origin()));
            }
        }
        long micros = (System.nanoTime() - start) / 1000;
        Files.write(Path.of(arguments[1]), lines(belongs));
        Files.writeString(
                Path.of(arguments[1] + ".txt"),
                "%d documents, %d microseconds each%n".formatted(documents.size(), micros / documents.size()));
    }

    /** The documents of a set, in the order of the file, a second apart. */
    static List<DocumentEnriched> enriched(Path file) throws IOException {
        var recipe = ShippedRecipe.load(ShippedRecipe.home());
        var documents = new ArrayList<DocumentEnriched>();
        for (var line : Files.readAllLines(file)) {
            var received = FIRST_RECEIVED.plusSeconds(documents.size());
            documents.add(recipe.enrich(document(EventJson.mapper().readTree(line), received)));
        }
        return documents;
    }

    private static DocumentReceived document(JsonNode line, Instant received) {
        var url = text(line, "url");
        return new DocumentReceived(
                new DocumentId(line.get("id").asText()),
                "1",
                received,
                new Source(text(line, "source"), url == null ? null : URI.create(url), "http"),
                "text/plain",
                line.get("text").asText(),
                text(line, "title"),
                null,
                text(line, "published"),
                text(line, "language"));
    }

    private static String text(JsonNode line, String field) {
        return line.hasNonNull(field) ? line.get(field).asText() : null;
    }

    private static List<String> lines(Map<String, Belongs> belongs) throws IOException {
        var lines = new ArrayList<String>();
        for (var entry : belongs.entrySet()) {
            lines.add(EventJson.mapper()
                    .writeValueAsString(Map.of(
                            "id", entry.getKey(),
                            "story", entry.getValue().story(),
                            "origin", entry.getValue().origin())));
        }
        return lines;
    }
}
