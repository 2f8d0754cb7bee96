package communique.enrich.fuzz;

import communique.enrich.Enricher;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.topic.TopicLimits;
import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.EventJson;
import communique.events.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Text and pages as they come to be enriched: cleaner, finders of actors, places and statements, topics. Whatever the
 * text, there is an answer, and every tag points at the words that it names.
 */
public final class EnrichDoor {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static Enricher enricher;

    private EnrichDoor() {}

    /** Reads the knowledge before any clock runs. */
    public static void fuzzerInitialize() {
        enricher = new Enricher(
                KnowledgeFolder.load(
                        Path.of(System.getProperty("communique.home", "..")).resolve("knowledge")),
                (text, sentences) -> List.of(),
                TopicLimits.DEFAULT,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        check(enrich("text/plain", text));
        check(enrich("text/html", text));
    }

    private static DocumentEnriched enrich(String mediaType, String text) {
        var enriched = enricher.enrich(new DocumentReceived(
                new DocumentId("fuzz"),
                "1",
                NOW,
                new Source(null, null, "http"),
                mediaType,
                text,
                null,
                null,
                null,
                null));
        EventJson.read(EventJson.write(enriched), DocumentEnriched.class);
        return enriched;
    }

    private static void check(DocumentEnriched document) {
        var body = document.body();
        document.actors().forEach(actor -> actor.mentions()
                .forEach(mention -> require(body, mention.start(), mention.end(), mention.text())));
        document.places().forEach(place -> place.mentions()
                .forEach(mention -> require(body, mention.start(), mention.end(), mention.text())));
        document.statements().forEach(statement -> require(body, statement.start(), statement.end(), statement.text()));
        document.topics().forEach(topic -> topic.evidence().stream()
                .filter(evidence -> evidence.end() > 0)
                .forEach(evidence -> require(body, evidence.start(), evidence.end(), evidence.text())));
        // What stands in the title alone has no place in the body.
        document.topics().forEach(topic -> topic.evidence().stream()
                .filter(evidence -> evidence.end() == 0)
                .forEach(evidence -> requireInTitle(document.title(), evidence.text())));
    }

    private static void requireInTitle(String title, String text) {
        if (title == null || !title.contains(text)) {
            throw new IllegalStateException("not in the title: " + text);
        }
    }

    private static void require(String body, int start, int end, String text) {
        if (!body.substring(start, end).equals(text)) {
            throw new IllegalStateException("at " + start + " stands " + body.substring(start, end) + ", not " + text);
        }
    }
}
