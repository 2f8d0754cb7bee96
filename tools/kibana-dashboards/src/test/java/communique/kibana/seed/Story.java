package communique.kibana.seed;

import communique.kibana.seed.World.Actor;
import communique.kibana.seed.World.Outlet;
import communique.kibana.seed.World.Place;
import communique.kibana.seed.World.Topic;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One invented document, before it is written down as index entries. */
record Story(
        String id,
        String title,
        Outlet outlet,
        Instant published,
        String dateOrigin,
        Instant received,
        long tagging,
        long indexing,
        List<Topic> topics,
        List<Actor> actors,
        List<Place> places,
        List<Saying> sayings,
        int words,
        String warning) {

    private static final List<String> DATE_ORIGINS =
            List.of("stated", "stated", "stated", "stated", "dateline", "dateline", "url", "url", "inferred");

    /** What somebody says; nobody knows who when the speaker is null. */
    record Saying(String text, boolean direct, String verb, Actor speaker, String by, Topic topic, Actor about) {}

    /** The news of one outlet on one day; every choice comes from {@code random}. */
    static Story tell(int number, Instant published, Instant received, Random random) {
        var outlet = World.OUTLETS.get(skewed(random, World.OUTLETS.size()));
        var dossier = World.DOSSIERS.get(favourite(outlet.dossiers(), World.DOSSIERS.size(), random));
        var topics = new ArrayList<>(List.of(
                dossier,
                World.SUBJECTS.get((World.DOSSIERS.indexOf(dossier) + random.nextInt(3)) % World.SUBJECTS.size())));
        if (random.nextInt(3) == 0) {
            add(topics, World.DOSSIERS.get(random.nextInt(World.DOSSIERS.size())));
        }
        var actors = new ArrayList<Actor>();
        var many = 2 + random.nextInt(4);
        while (actors.size() < many) {
            add(actors, World.ACTORS.get(favourite(outlet.actors(), World.ACTORS.size(), random)));
        }
        var places = new ArrayList<Place>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            add(places, World.PLACES.get(skewed(random, World.PLACES.size())));
        }
        var undated = outlet.domain() == null ? random.nextInt(2) == 0 : random.nextInt(12) == 0;
        return new Story(
                "doc-%04d".formatted(number),
                World.HEADLINES.get(random.nextInt(World.HEADLINES.size()))
                        + (random.nextInt(3) == 0 ? "" : " (" + (1 + number % 40) + ")"),
                outlet,
                published,
                undated ? "none" : DATE_ORIGINS.get(random.nextInt(DATE_ORIGINS.size())),
                received,
                15 + random.nextInt(60) + (random.nextInt(20) == 0 ? 600 : 0),
                40 + random.nextInt(180) + (random.nextInt(25) == 0 ? 1_500 : 0),
                topics,
                actors,
                places,
                sayings(topics, actors, random),
                180 + random.nextInt(900),
                warning(outlet, random));
    }

    /** The event that it tells: outlets of one day with one headline. */
    String told() {
        return "story:" + title.hashCode() % 400;
    }

    /** Whether the text is another outlet's; one in four is. */
    boolean isCopy() {
        return words % 4 == 0;
    }

    Instant enriched() {
        return received.plus(tagging, ChronoUnit.MILLIS);
    }

    Instant indexed() {
        return enriched().plus(indexing, ChronoUnit.MILLIS);
    }

    /** As index-service does: the date of publication where it can be relied on, else of arrival. */
    Instant onTheTimeLine() {
        return "none".equals(dateOrigin) || "inferred".equals(dateOrigin) ? received : published;
    }

    private static List<Saying> sayings(List<Topic> topics, List<Actor> actors, Random random) {
        var people =
                actors.stream().filter(actor -> actor.type().equals("person")).toList();
        var sayings = new ArrayList<Saying>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var known = !people.isEmpty() && random.nextInt(8) != 0;
            var speaker = known ? people.get(random.nextInt(people.size())) : null;
            var others = actors.stream().filter(actor -> !actor.equals(speaker)).toList();
            var about = others.get(random.nextInt(others.size()));
            sayings.add(new Saying(
                    World.SAYINGS.get(random.nextInt(World.SAYINGS.size())),
                    random.nextInt(3) != 0,
                    List.of("said", "said", "told", "stressed", "added", "warned")
                            .get(random.nextInt(6)),
                    speaker,
                    known
                            ? List.of("name", "name", "title", "pronoun", "previous")
                                    .get(random.nextInt(5))
                            : "none",
                    topics.get(random.nextInt(topics.size())),
                    about));
        }
        return sayings;
    }

    private static String warning(Outlet outlet, Random random) {
        if (outlet.language().equals("ar") && random.nextInt(3) == 0) {
            return "language-unsupported";
        }
        return random.nextInt(15) == 0 ? "text-cut" : null;
    }

    private static int favourite(List<Integer> favourites, int all, Random random) {
        return random.nextInt(10) < 6 ? favourites.get(random.nextInt(favourites.size())) : skewed(random, all);
    }

    /** Low numbers more often than high ones. */
    private static int skewed(Random random, int bound) {
        return Math.min(random.nextInt(bound), random.nextInt(bound));
    }

    private static <T> void add(List<T> list, T element) {
        if (!list.contains(element)) {
            list.add(element);
        }
    }
}
