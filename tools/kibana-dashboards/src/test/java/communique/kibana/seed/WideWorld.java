package communique.kibana.seed;

import communique.kibana.seed.World.Actor;
import communique.kibana.seed.World.Outlet;
import communique.kibana.seed.World.Place;
import communique.kibana.seed.World.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Many more invented actors, subjects, places and papers, with long names, other scripts and many values: a panel that is
 * readable with six of everything may not be with sixty.
 */
final class WideWorld {

    private static final List<String> GIVEN = List.of(
            "Adelheid", "Bartosz", "Chiamaka", "Dimitrios", "Esperanza", "Farrukh", "Ghislaine", "Huỳnh", "Ísleifur");
    private static final List<String> FAMILY = List.of(
            "Ashdown-Pereira", "bin Thahir al-Qasri", "Csontváry", "de la Vega Montoya", "Eriksdóttir", "Ferncastle");
    private static final List<String> OFFICES = List.of(
            "Deputy Prime Minister and Minister for European Affairs of %s",
            "Speaker of Parliament of %s", "Ambassador of %s");
    private static final List<String> BODIES = List.of(
            "Joint Commission for the Navigation of the %s",
            "%s Organization for Security and Cooperation", "Federation of Chambers of Commerce of %s", "%s Red Cross");
    private static final List<String> TOWNS = List.of(
            "Alderquay",
            "Brzezno Wielkie",
            "Çamlıköy",
            "Dún Mór",
            "Eisenbrück",
            "Fjordhavn",
            "Güldenstadt",
            "Hrdlivo",
            "Ilmatar");
    private static final List<String> CODES = List.of("XE", "XF", "XG", "XH", "XI", "XJ", "XK", "IR", "RU");
    private static final List<String> MATTERS = List.of(
            "Arms control",
            "Border disputes",
            "Climate negotiations",
            "Debt and budgets",
            "Elections",
            "Fisheries",
            "Grain",
            "Hostages and prisoner exchanges",
            "Intelligence",
            "Judiciary",
            "Kidnappings",
            "Labour",
            "Migration and asylum",
            "Nuclear proliferation",
            "Organized crime",
            "Peacekeeping",
            "Refugees",
            "Shipping and maritime security");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "ru", "ja", "sw", "tr", "pl", "he");

    private WideWorld() {}

    static List<Actor> actors() {
        var actors = new ArrayList<Actor>();
        for (int i = 0; i < GIVEN.size() * FAMILY.size(); i++) {
            var country = i % TOWNS.size();
            var name = GIVEN.get(i % GIVEN.size()) + " " + FAMILY.get(i / GIVEN.size());
            var role = OFFICES.get(i % OFFICES.size()).formatted(TOWNS.get(country));
            actors.add(new Actor(id(name), name, "person", null, CODES.get(country), role, i % 3 != 0));
        }
        for (var town : TOWNS) {
            for (var body : BODIES) {
                var name = body.formatted(town);
                actors.add(new Actor(id(name), name, "organization", "agency", null, null, true));
            }
        }
        return actors;
    }

    static List<Topic> dossiers() {
        return MATTERS.stream()
                .map(name -> new Topic("dossier:" + id(name), name, List.of("politics")))
                .toList();
    }

    static List<Place> places() {
        var places = new ArrayList<Place>();
        for (int i = 0; i < TOWNS.size() * 4; i++) {
            var name = TOWNS.get(i % TOWNS.size())
                    + List.of("", " North", " Harbour", "-on-the-Hill").get(i / TOWNS.size());
            var lat = -50 + i * 37 % 115;
            var lon = -170 + i * 71 % 340;
            places.add(new Place(id(name), name, CODES.get(i % TOWNS.size()), "city", lat, lon));
        }
        return places;
    }

    static List<Outlet> outlets() {
        var outlets = new ArrayList<Outlet>();
        for (int i = 0; i < TOWNS.size() * 3; i++) {
            var name = TOWNS.get(i % TOWNS.size())
                    + List.of(" Evening Standard and Advertiser", " News Agency (English service)", " 24")
                            .get(i / TOWNS.size());
            var language = LANGUAGES.get(i % LANGUAGES.size());
            outlets.add(new Outlet(
                    name, id(name) + ".example", language, "feed", List.of(i % 20, i % 7), List.of(i, i + 20, i + 40)));
        }
        return outlets;
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
