package communique.enrich.fuzz;

import communique.enrich.Enricher;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.topic.TopicLimits;
import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.EventJson;
import communique.events.Source;
import communique.events.submission.CleanText;
import communique.events.submission.PageUrl;
import communique.events.submission.RefusedException;
import java.net.URI;
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

    private static final int LONGEST_LINE = 300;

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

    /** The first line stands for all that a sender may say of a document. */
    private static DocumentEnriched enrich(String mediaType, String text) {
        var line = CleanText.oneLine(text.lines().findFirst().orElse(""), LONGEST_LINE);
        var enriched = enricher.enrich(new DocumentReceived(
                new DocumentId("fuzz"),
                "1",
                NOW,
                new Source(line, address(line), "http"),
                mediaType,
                text,
                null,
                line,
                line,
                null));
        enriched.enrichment().warnings().stream()
                .filter(warning -> warning.code().equals("step-failed"))
                .forEach(warning -> {
                    throw new IllegalStateException(warning.detail());
                });
        EventJson.read(EventJson.write(enriched), DocumentEnriched.class);
        return enriched;
    }

    private static URI address(String line) {
        try {
            return PageUrl.parse("https://news.example/" + line.substring(0, Math.min(line.length(), LONGEST_LINE)));
        } catch (RefusedException e) {
            return null;
        }
    }

    private static void check(DocumentEnriched document) {
        var body = document.body();
        document.actors().forEach(actor -> actor.mentions()
                .forEach(mention -> require(body, mention.start(), mention.end(), mention.text())));
        document.places().forEach(place -> place.mentions()
                .forEach(mention -> require(body, mention.start(), mention.end(), mention.text())));
        document.statements()
                .forEach(statement -> requirePieces(body, statement.start(), statement.end(), statement.text()));
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

    /** A statement has the words of its range in their order; tags within it ("…, Brink said, …") are left out. */
    private static void requirePieces(String body, int start, int end, String text) {
        var from = start;
        for (var word : text.split("\\s+")) {
            from = body.indexOf(word, from);
            if (from < 0 || (from += word.length()) > end) {
                throw new IllegalStateException(
                        "from " + start + " stands " + body.substring(start, end) + ", not " + text);
            }
        }
    }

    private static void require(String body, int start, int end, String text) {
        if (!body.substring(start, end).equals(text)) {
            throw new IllegalStateException("at " + start + " stands " + body.substring(start, end) + ", not " + text);
        }
    }
}
