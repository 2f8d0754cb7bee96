package communique.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorLink;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Enrichment;
import communique.events.DocumentEnriched.Evidence;
import communique.events.DocumentEnriched.Location;
import communique.events.DocumentEnriched.PlaceMention;
import communique.events.DocumentEnriched.PlaceTag;
import communique.events.DocumentEnriched.Speaker;
import communique.events.DocumentEnriched.Statement;
import communique.events.DocumentEnriched.TopicTag;
import communique.events.DocumentEnriched.Warning;
import communique.events.DocumentId;
import communique.events.DocumentStoried;
import communique.events.EventJson;
import communique.events.Source;
import communique.index.view.IndexView;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Enriched documents for tests. */
public final class Samples {

    public static final Instant RECEIVED = Instant.parse("2026-03-02T09:15:30.123456Z");

    private static final String BODY = "Varenna and Ostmark talked.\n\n\"The border is open again,\" Ada Brink said.";

    private Samples() {}

    /** A document that fans out into so many mentions and statements, and into a link when there are two actors. */
    public static DocumentEnriched document(String id, Instant receivedAt, int actors, int statements) {
        var title = "Border of " + id;
        return new DocumentEnriched(
                new DocumentId(id),
                "r" + receivedAt.toEpochMilli(),
                receivedAt,
                receivedAt.plusMillis(40),
                new Source("Varenna Herald", URI.create("https://www.herald.example/" + id), "http"),
                title,
                "stated",
                "Jon Malk",
                "2026-03-01",
                "stated",
                "en",
                BODY,
                12,
                topics(),
                IntStream.range(0, actors).mapToObj(Samples::actor).toList(),
                places(),
                IntStream.range(0, statements).mapToObj(Samples::statement).toList(),
                actors < 2 ? List.of() : List.of(new ActorLink("actor-0", "actor-1", 3)),
                new Enrichment("1.0.0", 14, List.of(new Warning("language-unsupported", "xx"))));
    }

    /** A decision about a document; a copy if the text has its origin in another one. */
    public static DocumentStoried decision(String id, long decision, String story, String origin) {
        var copy = origin.equals(id) ? null : new DocumentStoried.Copy(origin, 0.9, 0.9, List.of());
        return new DocumentStoried(
                new DocumentId(id),
                "r",
                RECEIVED,
                decision,
                0,
                1,
                story,
                origin,
                RECEIVED,
                "en",
                "Varenna Herald",
                "Border of " + id,
                null,
                copy,
                List.of(),
                null,
                List.of(new DocumentStoried.Utterance(0, "utterance:" + id)),
                null);
    }

    /** A document as the service reads it. */
    public static IndexView view(DocumentEnriched event) {
        return IndexView.read(EventJson.write(event));
    }

    /** The same revision with the same tags, made once more. */
    public static DocumentEnriched repeated(DocumentEnriched event, Instant enrichedAt) {
        var json = EventJson.mapper().<ObjectNode>valueToTree(event).put("enrichedAt", enrichedAt.toString());
        return EventJson.read(EventJson.write(json), DocumentEnriched.class);
    }

    /** The same revision with tags made later, in another way. */
    public static DocumentEnriched enrichedAgain(DocumentEnriched event, Instant enrichedAt) {
        var fresh = document(event.id().value(), event.receivedAt(), 1, 1);
        return new DocumentEnriched(
                event.id(),
                event.revision(),
                event.receivedAt(),
                enrichedAt,
                event.source(),
                "Enriched again",
                event.titleOrigin(),
                event.author(),
                event.publishedAt(),
                event.publishedAtOrigin(),
                event.language(),
                event.body(),
                event.words(),
                event.topics(),
                fresh.actors(),
                event.places(),
                fresh.statements(),
                fresh.links(),
                new Enrichment("1.1.0", 14, List.of()));
    }

    private static List<TopicTag> topics() {
        return List.of(
                new TopicTag(
                        "medtop:20001316",
                        "border dispute",
                        List.of("politics", "international relations"),
                        0.61,
                        true,
                        List.of(new Evidence(33, 39, "border", "phrase"))),
                new TopicTag("dossier:varenna", "Varenna", List.of(), 0.4, false, List.of()));
    }

    private static List<PlaceTag> places() {
        return List.of(new PlaceTag(
                "port-oriel",
                "Port Oriel",
                "XA",
                new Location(12.34, 56.78),
                "city",
                List.of(new PlaceMention(0, 7, "Varenna"))));
    }

    private static ActorTag actor(int number) {
        return new ActorTag(
                "actor-" + number,
                (number == 0 ? "Zeta " : "Alpha ") + number,
                "person",
                "minister",
                "Q" + number,
                "XA",
                "Minister " + number,
                number == 0,
                0.9,
                List.of(new ActorMention(0, 7, "Varenna", "name"), new ActorMention(12, 19, "Ostmark", "later-way")));
    }

    private static Statement statement(int number) {
        var start = BODY.indexOf("The border");
        return new Statement(
                "The border is open again",
                start,
                start + 24,
                "direct",
                "said",
                "says",
                "positive",
                "2026-03-01",
                number == 0 ? new Speaker("actor-0", "Zeta 0") : null,
                number == 0 ? "name" : "none",
                List.of("medtop:20001316"),
                List.of("actor-0", "ostmark"));
    }
}
