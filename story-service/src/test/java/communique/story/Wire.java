package communique.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Enrichment;
import communique.events.DocumentEnriched.Location;
import communique.events.DocumentEnriched.PlaceMention;
import communique.events.DocumentEnriched.PlaceTag;
import communique.events.DocumentId;
import communique.events.EventJson;
import communique.events.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes documents of invented events: those of one event share its people, places, numbers and some of its words. */
public final class Wire {

    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static final String[] SYLLABLES = {
        "ka", "lo", "mer", "tin", "var", "os", "pel", "dun", "gri", "sha", "bor", "ul", "nex", "fi", "jam", "wek"
    };

    private Wire() {}

    /** A text about an event; texts of one event and different numbers tell it in other words. */
    public static String text(int event, int telling, int sentences) {
        var random = new SplittableRandom(event * 1000L + telling);
        var own = new SplittableRandom(event);
        var words = new ArrayList<String>();
        for (int i = 0; i < 24; i++) {
            words.add(word(own));
        }
        var text = new StringBuilder();
        for (int sentence = 0; sentence < sentences; sentence++) {
            text.append(person(event))
                    .append(" ")
                    .append(word(random))
                    .append(" ")
                    .append(place(event))
                    .append(" ");
            for (int i = 0; i < 14; i++) {
                text.append(i % 2 == 0 ? words.get(random.nextInt(words.size())) : word(random))
                        .append(' ');
            }
            text.append(1000 + event).append(".\n\n");
        }
        return text.toString();
    }

    public static DocumentEnriched document(String id, int event, String body, long second) {
        var mentions = List.of(new ActorMention(0, person(event).length(), person(event), "name"));
        var actor = new ActorTag(
                "x:" + person(event), person(event), "person", null, null, null, null, false, 0.8, mentions);
        var place = new PlaceTag(
                "place-" + event,
                place(event),
                null,
                new Location(1, 2),
                "city",
                List.of(new PlaceMention(0, 1, place(event))));
        return new DocumentEnriched(
                new DocumentId(id),
                "r-" + body.hashCode(),
                START.plusSeconds(second),
                START.plusSeconds(second),
                new Source("Outlet " + id.hashCode() % 7, null, "http"),
                person(event) + " in " + place(event),
                "stated",
                null,
                null,
                "none",
                "en",
                body,
                body.length() / 6,
                List.of(),
                List.of(actor),
                List.of(place),
                List.of(),
                List.of(),
                new Enrichment("1", 1, List.of()));
    }

    /** What somebody says, in a language. */
    public record Quotation(String speaker, String text) {}

    /** A document that quotes; speakers whose id does not begin with {@code x:} are listed. */
    public static DocumentEnriched quoting(
            String id, int event, String language, long second, Quotation... quotations) {
        var document = document(id, event, text(event, id.hashCode(), 6), second);
        var json = EventJson.mapper().<ObjectNode>valueToTree(document).put("language", language);
        var actors = json.withArray("actors");
        var statements = json.withArray("statements");
        for (var quotation : quotations) {
            actors.addObject()
                    .put("id", quotation.speaker())
                    .put("name", quotation.speaker())
                    .put("type", "person")
                    .put("known", !quotation.speaker().startsWith("x:"))
                    .put("salience", 0.1);
            var statement = statements
                    .addObject()
                    .put("text", quotation.text())
                    .put("kind", "direct")
                    .put("start", 0)
                    .put("end", 0);
            if (!quotation.speaker().equals("x:nobody")) {
                statement.putObject("speaker").put("id", quotation.speaker()).put("name", quotation.speaker());
            }
        }
        return EventJson.read(EventJson.write(json), DocumentEnriched.class);
    }

    /** A text of its own title about a state that many texts name. */
    public static DocumentEnriched brief(String id, String title, String body, long second) {
        var json = EventJson.mapper()
                .<ObjectNode>valueToTree(document(id, 1, body, second))
                .put("title", title);
        ((ObjectNode) json.path("actors").path(0)).put("type", "country");
        return EventJson.mapper().convertValue(json, DocumentEnriched.class);
    }

    private static String person(int event) {
        return name(event * 31 + 7);
    }

    private static String place(int event) {
        return name(event * 17 + 90_001);
    }

    private static String name(int seed) {
        var word = word(new SplittableRandom(seed));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String word(SplittableRandom random) {
        var word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
