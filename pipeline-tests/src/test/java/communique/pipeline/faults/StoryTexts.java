package communique.pipeline.faults;

import communique.events.DocumentEnriched;
import communique.events.EventJson;
import java.time.Instant;
import java.util.SplittableRandom;

/** Documents of a few invented events, some of them copies of each other. */
final class StoryTexts {

    /** How many events there are. */
    static final int EVENTS = 8;

    private static final String[] SYLLABLES = {
        "ka", "lo", "mer", "tin", "var", "os", "pel", "dun", "gri", "sha", "bor", "ul", "nex", "fi", "jam", "wek"
    };

    private StoryTexts() {}

    /** The document of a number, of one of the events; every fifth one is a copy of an earlier one. */
    static DocumentEnriched document(String prefix, int fault, int number, Instant receivedAt) {
        int event = fault * 1000 + number % EVENTS;
        int telling = number % 5 == 4 ? Math.max(0, number - EVENTS) : number;
        var json = EventJson.mapper().createObjectNode();
        json.put("id", prefix + "%05d".formatted(number))
                .put("revision", "1")
                .put("receivedAt", receivedAt.toString())
                .put("enrichedAt", receivedAt.toString())
                .put("title", name(event) + " in " + name(event + 500))
                .put("language", "en")
                .put("body", text(event, telling));
        return EventJson.read(EventJson.write(json), DocumentEnriched.class);
    }

    private static String text(int event, int telling) {
        var own = new SplittableRandom(event);
        var words = new String[24];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(own);
        }
        var random = new SplittableRandom(event * 100_000L + telling);
        var text = new StringBuilder();
        for (int sentence = 0; sentence < 10; sentence++) {
            text.append(name(event)).append(' ').append(name(event + 500)).append(' ');
            for (int i = 0; i < 14; i++) {
                text.append(i % 3 > 0 ? words[random.nextInt(words.length)] : word(random))
                        .append(' ');
            }
            text.append(1000 + event).append(".\n\n");
        }
        return text.toString();
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
