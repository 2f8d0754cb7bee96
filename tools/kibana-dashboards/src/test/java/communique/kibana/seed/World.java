package communique.kibana.seed;

import java.util.List;
import java.util.stream.Stream;

/** An invented world: its states, people and papers exist nowhere, its topics are those of the taxonomy. */
final class World {

    static final List<Actor> ACTORS = join(
            List.of(
                    new Actor("varenna", "Varenna", "country", "state", "XA", null, true),
                    new Actor("kestria", "Kestria", "country", "state", "XB", null, true),
                    new Actor("marovia", "Marovia", "country", "state", "XC", null, true),
                    new Actor("tolland", "Tolland", "country", "state", "XD", null, true),
                    new Actor("ilena-oriel", "Ilena Oriel", "person", null, "XA", "Foreign Minister of Varenna", true),
                    new Actor("tomas-veck", "Tomas Veck", "person", null, "XB", "President of Kestria", true),
                    new Actor("sade-marlin", "Sade Marlin", "person", null, "XC", "Prime Minister of Marovia", true),
                    new Actor("jorun-halle", "Jorun Halle", "person", null, "XD", "Special Envoy of Tolland", true),
                    new Actor("dara-quill", "Dara Quill", "person", null, "XA", "Minister of Energy of Varenna", true),
                    new Actor("emil-strand", "Emil Strand", "person", null, "XB", "Foreign Minister of Kestria", true),
                    new Actor("strait-council", "Strait Council", "organization", "agency", null, null, true),
                    new Actor("northern-rail", "Northern Rail Company", "organization", "company", "XB", null, true),
                    new Actor("varenna-navy", "Navy of Varenna", "organization", "military", "XA", null, true),
                    new Actor("harbour-front", "Harbour Front", "group", "armed-group", "XC", null, true),
                    new Actor("~lio-penn", "Lio Penn", "person", null, null, null, false),
                    new Actor("~amber-pact", "Amber Pact", "organization", null, null, null, false),
                    new Actor("~oskar-finn", "Oskar Finn", "person", null, null, null, false),
                    new Actor("~saltcliff-union", "Saltcliff Dockers Union", "organization", null, null, null, false),
                    new Actor("~mira-toll", "Mira Toll", "person", null, null, null, false),
                    new Actor("~kest-forum", "Kest Forum", "organization", null, null, null, false),
                    new Actor("~ruta-gale", "Ruta Gale", "person", null, null, null, false)),
            WideWorld.actors());

    static final List<Topic> DOSSIERS = join(
            List.of(
                    new Topic("dossier:transport-corridor", "Transport corridors", List.of("economy", "business")),
                    new Topic("dossier:sanctions", "Sanctions", List.of("politics", "international relations")),
                    new Topic("dossier:diplomacy-talks", "Negotiations and summits", List.of("politics", "diplomacy")),
                    new Topic("dossier:energy", "Energy", List.of("economy", "energy and resource")),
                    new Topic("dossier:military", "Military affairs", List.of("conflict", "armed conflict")),
                    new Topic("dossier:human-rights", "Human rights", List.of("politics", "fundamental rights"))),
            WideWorld.dossiers());

    static final List<Topic> SUBJECTS = List.of(
            new Topic("medtop:20000638", "international relations", List.of("politics")),
            new Topic("medtop:20000642", "economic sanction", List.of("politics", "international relations")),
            new Topic("medtop:20000639", "diplomacy", List.of("politics", "international relations")),
            new Topic("medtop:20000641", "treaty", List.of("politics", "international relations", "diplomacy")),
            new Topic("medtop:20000593", "government", List.of("politics")),
            new Topic("medtop:20000056", "armed conflict", List.of("conflict, war and peace")),
            new Topic("medtop:20000587", "fundamental rights", List.of("politics")));

    /** Real points on the globe under invented names, so that a map has something to show. */
    static final List<Place> PLACES = join(
            List.of(
                    new Place("port-oriel", "Port Oriel", "XA", "city", 36.9, 50.1),
                    new Place("varenna-city", "Varenna City", "XA", "city", 38.6, 48.8),
                    new Place("kest", "Kest", "XB", "city", 45.1, 39.0),
                    new Place("northgate", "Northgate", "XB", "city", 47.3, 47.9),
                    new Place("marov", "Marov", "XC", "city", 33.5, 36.3),
                    new Place("saltcliff", "Saltcliff", "XC", "city", 34.7, 33.0),
                    new Place("tolle", "Tolle", "XD", "city", 52.4, 13.2),
                    new Place("amber-strait", "Amber Strait", null, "region", 40.3, 26.6),
                    new Place("eastmoor", "Eastmoor", "XA", "region", 35.2, 58.6)),
            WideWorld.places());

    /** Each with the dossiers and actors that it likes best, as indices, so that sources differ in their view. */
    static final List<Outlet> OUTLETS = join(
            List.of(
                    new Outlet("Harbour Times", "harbourtimes.example", "en", "feed", List.of(0, 2), List.of(0, 4, 10)),
                    new Outlet("Kest Gazette", "gazette.example", "ru", "feed", List.of(3, 0), List.of(1, 5, 9, 11)),
                    new Outlet("Marov Post", "marovpost.example", "ar", "feed", List.of(4, 5), List.of(2, 6, 13)),
                    new Outlet("Tolland Herald", "herald.example", "en", "http", List.of(1, 2), List.of(3, 7, 1)),
                    new Outlet(
                            "The Strait Observer", "observer.example", "en", "http", List.of(2, 4), List.of(10, 12, 0)),
                    new Outlet("Eastmoor Wire", "wire.example", "fa", "feed", List.of(3, 1), List.of(0, 8, 15, 18)),
                    new Outlet("Desk archive", null, "en", "folder", List.of(5, 0), List.of(14, 17, 4))),
            WideWorld.outlets());

    static final List<String> HEADLINES = List.of(
            "Ferry talks resume at the Amber Strait",
            "Rail corridor to Northgate opens a month early",
            "Council extends its measures against the shipyards",
            "Envoy speaks of a narrow road to an agreement",
            "Gas for the winter: what the harbours can land",
            "Navy ends its exercise off Saltcliff",
            "Families ask for news of those detained in Marov",
            "Summit in Port Oriel closes with a common text",
            "Who may pass: the rules of the strait, explained",
            "Minister answers parliament on the pipeline");

    static final List<String> SAYINGS = List.of(
            "We will keep the strait open for every ship that comes in peace",
            "The measures stay in force until the text is signed",
            "No ferry has been turned back since Monday",
            "We want an agreement, and we want it this winter",
            "The corridor serves nobody who closes it",
            "Those detained will be seen by a doctor this week",
            "There is gas enough for ninety days",
            "Our ships were in our own waters",
            "I have nothing to add to what was agreed in Port Oriel",
            "Parliament will vote before the month is over");

    private World() {}

    /** The few that the stories favour first, then the many that make up the width of the real world. */
    private static <T> List<T> join(List<T> few, List<T> many) {
        return Stream.concat(few.stream(), many.stream()).toList();
    }

    record Actor(String id, String name, String type, String kind, String country, String role, boolean known) {}

    record Topic(String id, String label, List<String> broader) {

        String path() {
            return String.join(" > ", broader) + " > " + label;
        }
    }

    record Place(String id, String name, String country, String precision, double lat, double lon) {}

    record Outlet(
            String name,
            String domain,
            String language,
            String channel,
            List<Integer> dossiers,
            List<Integer> actors) {}
}
