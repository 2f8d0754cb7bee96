package communique.newsdesk.desk;

import communique.events.DocumentEnriched.Location;
import java.util.List;

/** The invented states, people, places and subjects that the documents of these tests are about. */
final class Lexicon {

    private Lexicon() {}

    /** An actor and the words that stand for it, each with the way it does: {@code surname:Brink}. */
    record Actor(String id, String name, String type, String country, String role, List<String> words) {}

    /** A subject, its broader ones, and the phrases that tell of it. */
    record Topic(String id, String label, List<String> path, List<String> phrases) {}

    /** A place on the globe. */
    record Place(String id, String name, String country, String precision, Location at) {}

    static final List<Actor> ACTORS = List.of(
            new Actor(
                    "ada-brink",
                    "Ada Brink",
                    "person",
                    "XV",
                    "Foreign Minister of Varenna",
                    List.of("name:Ada Brink", "surname:Brink", "title:the Varennan foreign minister")),
            new Actor(
                    "tomas-kerr",
                    "Tomas Kerr",
                    "person",
                    "XO",
                    "Prime Minister of Ostmark",
                    List.of("name:Tomas Kerr", "surname:Kerr", "title:the Ostmark prime minister")),
            new Actor(
                    "ines-valdor",
                    "Ines Valdor",
                    "person",
                    "XL",
                    "President of the Lagan Isles",
                    List.of("name:Ines Valdor", "surname:Valdor", "title:the Lagan president")),
            new Actor(
                    "piet-solan",
                    "Piet Solan",
                    "person",
                    "XV",
                    "Energy Minister of Varenna",
                    List.of("name:Piet Solan", "surname:Solan")),
            new Actor(
                    "marek-dunn",
                    "Marek Dunn",
                    "person",
                    "XO",
                    "Chief of Staff of the Ostmark Army",
                    List.of("name:Marek Dunn", "surname:Dunn", "title:the chief of staff")),
            new Actor("leila-orm", "Leila Orm", "person", null, null, List.of("name:Leila Orm", "surname:Orm")),
            new Actor(
                    "varenna",
                    "Varenna",
                    "country",
                    "XV",
                    null,
                    List.of("name:Varenna", "demonym:Varennan", "metonym:Port Oriel")),
            new Actor("ostmark", "Ostmark", "country", "XO", null, List.of("name:Ostmark", "metonym:Kastell")),
            new Actor(
                    "lagan-isles", "Lagan Isles", "country", "XL", null, List.of("name:Lagan Isles", "demonym:Lagan")),
            new Actor(
                    "straits-council",
                    "Straits Council",
                    "organization",
                    null,
                    null,
                    List.of("name:Straits Council", "alias:the Council")),
            new Actor(
                    "grey-coast-front",
                    "Grey Coast Front",
                    "group",
                    "XO",
                    null,
                    List.of("name:Grey Coast Front", "alias:the Front")));

    static final List<Topic> TOPICS = List.of(
            new Topic(
                    "dossier:straits-treaty",
                    "Straits treaty",
                    List.of("politics", "treaty"),
                    List.of("Straits treaty", "Straits Council", "passage rights")),
            new Topic(
                    "dossier:northern-pipeline",
                    "Northern pipeline",
                    List.of("economy", "energy"),
                    List.of("Northern pipeline", "gas transit", "compressor station")),
            new Topic(
                    "medtop:20000642",
                    "economic sanction",
                    List.of("politics", "international relations"),
                    List.of("sanctions", "export ban", "frozen assets")),
            new Topic(
                    "medtop:20001316",
                    "border dispute",
                    List.of("politics", "international relations"),
                    List.of("border", "demarcation line", "crossing")),
            new Topic(
                    "medtop:20000640",
                    "summit meeting",
                    List.of("politics", "diplomacy"),
                    List.of("summit", "round of talks")),
            new Topic(
                    "medtop:20000599",
                    "armed forces",
                    List.of("politics", "national security"),
                    List.of("troops", "exercise", "patrol boats")),
            new Topic(
                    "medtop:20000256",
                    "natural gas",
                    List.of("economy", "energy"),
                    List.of("gas deliveries", "gas transit")),
            new Topic(
                    "medtop:20000645",
                    "refugees and internally displaced people",
                    List.of("society"),
                    List.of("displaced families", "refugees")));

    static final List<Place> PLACES = List.of(
            new Place("port-oriel", "Port Oriel", "XV", "city", new Location(38.7, 22.9)),
            new Place("kastell", "Kastell", "XO", "city", new Location(45.8, 30.2)),
            new Place("lagan-harbour", "Lagan Harbour", "XL", "city", new Location(36.1, -5.4)),
            new Place("grey-coast", "Grey Coast", "XO", "region", new Location(43.2, 39.7)),
            new Place("geneva", "Geneva", "CH", "city", new Location(46.2, 6.15)),
            new Place("vienna", "Vienna", "AT", "city", new Location(48.2, 16.37)),
            new Place("muscat", "Muscat", "OM", "city", new Location(23.6, 58.5)),
            new Place("astana", "Astana", "KZ", "city", new Location(51.13, 71.43)));
}
