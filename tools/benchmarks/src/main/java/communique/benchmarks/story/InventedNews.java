package communique.benchmarks.story;

import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Enrichment;
import communique.events.DocumentEnriched.Location;
import communique.events.DocumentEnriched.PlaceMention;
import communique.events.DocumentEnriched.PlaceTag;
import communique.events.DocumentEnriched.Speaker;
import communique.events.DocumentEnriched.Statement;
import communique.events.DocumentId;
import communique.events.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Documents that come in one after the other, about events that never were. More than half of the events are told once;
 * a few are told for days, by up to three hundred documents, of which every third is cut from an earlier one. All share the
 * words of one language, of which few are frequent, and persons and cities of whom several events tell.
 */
final class InventedNews {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final String[] SYLLABLES = {
        "ka", "lo", "mer", "tin", "var", "os", "pel", "dun", "gri", "sha", "bor", "ul", "nex", "fi", "jam", "wek", "ra",
        "so"
    };
    private static final int WORDS = 40_000;
    private static final int PERSONS = 20_000;
    private static final int CITIES = 3_000;
    private static final int OUTLETS = 800;
    private static final int WORDS_OF_A_TEXT = 350;
    private static final int ABOUT_BYTES_OF_A_TEXT = 2_500;

    private final SplittableRandom random = new SplittableRandom(23);
    private final String[] words = new String[WORDS];
    private final long millisBetween;
    private final PriorityQueue<Telling> due = new PriorityQueue<>((a, b) -> Long.compare(a.at, b.at));
    private long nextEventAt;
    private long events;
    private long documents;

    /** @param perDay about so many */
    InventedNews(int perDay) {
        for (int i = 0; i < WORDS; i++) {
            words[i] = word(i);
        }
        // An event has six documents on average.
        millisBetween = Duration.ofDays(1).toMillis() * 6 / perDay;
    }

    /** An event, its words, and the latest text about it, which others copy. */
    private static final class Event {
        private final long number;
        private final int[] own;
        private final int[] persons;
        private final int city;
        private String latest;
        private List<Statement> said = List.of();

        private Event(long number, SplittableRandom random) {
            this.number = number;
            own = random.ints(14, WORDS / 20, WORDS).toArray();
            persons = random.ints(3, 0, PERSONS).toArray();
            city = random.nextInt(CITIES);
        }
    }

    private record Telling(long at, Event event) {}

    /** Heap that the texts of the events that go on take, about. */
    long bytes() {
        return due.stream().map(Telling::event).distinct().count() * ABOUT_BYTES_OF_A_TEXT + due.size() * 64L;
    }

    /** The next document; each comes in later than the one before. */
    DocumentEnriched next() {
        while (due.isEmpty() || nextEventAt <= due.peek().at) {
            begin(new Event(events++, random));
            nextEventAt += (long) (-Math.log(1 - random.nextDouble()) * millisBetween);
        }
        var telling = due.poll();
        return document(telling.event, START.plusMillis(telling.at));
    }

    private void begin(Event event) {
        double chance = random.nextDouble();
        int size = chance < 0.55
                ? 1
                : chance < 0.88
                        ? 2 + random.nextInt(5)
                        : chance < 0.985 ? 7 + random.nextInt(24) : 31 + random.nextInt(270);
        long hours = size == 1 ? 1 : 6 + Math.min(110, 2L * size);
        for (int i = 0; i < size; i++) {
            double late = random.nextDouble();
            due.add(new Telling(nextEventAt + (long) (late * late * hours * 3_600_000), event));
        }
    }

    private DocumentEnriched document(Event event, Instant receivedAt) {
        boolean copies = event.latest != null && random.nextInt(3) == 0;
        var body = copies ? cut(event.latest) : text(event);
        var said = copies ? event.said : statements(event, body);
        event.latest = body;
        event.said = said;
        var id = "url:" + new UUID(random.nextLong(), documents++);
        return new DocumentEnriched(
                new DocumentId(id),
                new UUID(random.nextLong(), random.nextLong()).toString(),
                receivedAt,
                receivedAt,
                new Source("Outlet " + random.nextInt(OUTLETS), null, "feed"),
                person(event.persons[0]) + " " + some(event, 6) + " " + city(event.city),
                "stated",
                null,
                receivedAt.minusSeconds(random.nextInt(3_600)).toString(),
                "stated",
                "en",
                body,
                WORDS_OF_A_TEXT,
                List.of(),
                List.of(),
                List.of(),
                actors(event),
                List.of(place(event)),
                said,
                List.of(),
                new Enrichment("1", 1, List.of()));
    }

    private String cut(String text) {
        int from = text.indexOf('.') + 1;
        return text.substring(from, from + (text.length() - from) * (5 + random.nextInt(5)) / 10);
    }

    private String text(Event event) {
        var text = new StringBuilder();
        for (int i = 1; i <= WORDS_OF_A_TEXT; i++) {
            double chance = random.nextDouble();
            if (chance < 0.12) {
                text.append(words[event.own[random.nextInt(event.own.length)]]);
            } else if (chance < 0.16) {
                text.append(random.nextBoolean() ? person(event.persons[random.nextInt(3)]) : city(event.city));
            } else if (chance < 0.17) {
                text.append(10 + event.number % 900);
            } else {
                text.append(words[(int) (WORDS * Math.pow(random.nextDouble(), 4))]);
            }
            text.append(i % 22 == 0 ? ". " : " ");
        }
        return text.toString();
    }

    private String some(Event event, int count) {
        var some = new StringBuilder();
        for (int i = 0; i < count; i++) {
            some.append(i == 0 ? "" : " ").append(words[event.own[random.nextInt(event.own.length)]]);
        }
        return some.toString();
    }

    private List<Statement> statements(Event event, String body) {
        var said = new ArrayList<Statement>();
        for (int i = 0; i < 3; i++) {
            int start = body.length() * (i + 1) / 5;
            var text = body.substring(start, Math.min(body.length(), start + 140));
            var name = person(event.persons[i]);
            var speaker = new Speaker("x:" + name, name);
            said.add(new Statement(
                    text,
                    start,
                    start + text.length(),
                    "direct",
                    "said",
                    null,
                    null,
                    null,
                    speaker,
                    "name",
                    List.of(),
                    List.of()));
        }
        return said;
    }

    private List<ActorTag> actors(Event event) {
        var actors = new ArrayList<ActorTag>();
        for (int person : event.persons) {
            var name = person(person);
            actors.add(new ActorTag(
                    "x:" + name,
                    name,
                    "person",
                    null,
                    null,
                    null,
                    null,
                    person % 10 == 0,
                    actors.isEmpty() ? 0.6 : 0.2,
                    List.of(new ActorMention(0, name.length(), name, "name"))));
        }
        return actors;
    }

    private PlaceTag place(Event event) {
        var name = city(event.city);
        var location = new Location(event.city % 90, event.city % 180);
        return new PlaceTag(
                "place:" + event.city, name, null, location, "city", List.of(new PlaceMention(0, name.length(), name)));
    }

    private static String person(int number) {
        return name(number % 700 + 50_000) + " " + name(number + 60_000);
    }

    private static String city(int number) {
        return name(number + 90_000);
    }

    private static String name(int seed) {
        var word = word(seed);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String word(int seed) {
        var own = new SplittableRandom(seed);
        var word = new StringBuilder();
        for (int i = own.nextInt(3); i < 4; i++) {
            word.append(SYLLABLES[own.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
