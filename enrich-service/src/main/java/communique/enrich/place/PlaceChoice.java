package communique.enrich.place;

import communique.enrich.knowledge.Knowledge;
import communique.enrich.text.WordLists;
import communique.events.DocumentEnriched.ActorTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides which place of the world gazetteer a name of one text stands for, or that this cannot be told.
 *
 * <p>What stands behind the name decides first ("Paris, Texas"), then the countries that the text speaks of, then renown, if
 * no other place of the name comes near.
 */
final class PlaceChoice {

    private static final WordLists WORDS = WordLists.of(PlaceChoice.class, "place-words.txt");

    /** Words behind a name that say what it is: province, county, airport. */
    private static final Set<String> KINDS = WORDS.words("kinds");

    /** Words before a name that say which part of it: northern, greater. */
    private static final Set<String> PARTS = WORDS.words("parts");

    /** Words that hardly ever mean the small place of that name. */
    private static final Set<String> OTHER = WORDS.words("other");

    /** Regions by what newspapers make of their names, without the last dot. */
    private static final Map<String, String> SHORTENED = WORDS.lines("regions").stream()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));

    private static final Pattern OF =
            Pattern.compile("(?i)^(?:the )?(?:city|town|village|port|province|state|district) of ");

    private static final Pattern BEHIND =
            Pattern.compile("^(?:,| in(?: the)?|, in(?: the)?) (\\p{Lu}[^,;:()\\n]{1,40})");

    /** How much more renown than the next one decides between two places of one name: three languages and an order of magnitude. */
    private static final int FAR_AHEAD = 14;

    /** The same between two places of one country. */
    private static final int AHEAD = 6;

    /** A place with names in six languages needs no country in the text. */
    private static final int KNOWN_ANYWHERE = 32;

    /** A place that four languages name needs none where the text speaks of no country at all. */
    private static final int WELL_KNOWN = 22;

    /** Two entries so near each other, in degrees, are one place: a town and the district around it. */
    private static final double SAME = 0.4;

    private static final int COUNTRY_NAMED = 3;

    private final WorldGazetteer world;
    private final Map<String, String> countryNames;
    private final Map<String, Integer> countries = new HashMap<>();

    /** @param countryNames ISO codes by the names of countries */
    PlaceChoice(WorldGazetteer world, Map<String, String> countryNames, List<ActorTag> actors) {
        this.world = world;
        this.countryNames = countryNames;
        for (var actor : actors) {
            if (actor.country() != null) {
                int weight = actor.type().equals("country") ? COUNTRY_NAMED : 1;
                addCountry(actor.country(), weight * actor.mentions().size());
            }
        }
    }

    /** The ISO codes of all states and territories that the knowledge lists, by name and alias. */
    static Map<String, String> countryNames(Knowledge knowledge) {
        var codes = new HashMap<String, String>();
        for (var place : knowledge.placesInOrder()) {
            if (place.kind().equals("country")) {
                codes.put(place.name(), place.country());
            }
        }
        for (var actor : knowledge.actorsInOrder()) {
            if (actor.isCountry() && actor.country() != null) {
                codes.putIfAbsent(actor.name(), actor.country());
                actor.aliases().forEach(alias -> codes.putIfAbsent(alias, actor.country()));
            }
        }
        return codes;
    }

    /** Notes that the text speaks of a country. */
    void addCountry(String code, int mentions) {
        countries.merge(code, mentions, Integer::sum);
    }

    /**
     * The place that a name stands for; empty when there is none, or more than one that it may be.
     *
     * @param behind what stands behind the name in the text
     */
    Optional<WorldPlace> choose(String name, String behind) {
        var places = SHORTENED.containsKey(undotted(name)) ? regions(SHORTENED.get(undotted(name))) : world.find(name);
        if (places.isEmpty()) {
            places = world.find(bare(name));
        }
        var stated = stated(places, behind);
        if (!stated.isEmpty()) {
            return clearest(stated, AHEAD);
        }
        // A state of the world, where the text does not say that it means the region of its name.
        if (places.isEmpty() || countryNames.containsKey(name) || OTHER.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        var spokenOf = places.stream()
                .filter(place -> countries.containsKey(place.country()))
                .toList();
        return spokenOf.isEmpty() ? byRenown(places) : amongCountries(spokenOf);
    }

    /** Without a kind behind it and a part before it: the name in "northern Varen province". */
    static String bare(String name) {
        var words = new ArrayList<>(
                List.of(OF.matcher(name.strip()).replaceFirst("").split("\\s+")));
        while (words.size() > 1 && KINDS.contains(words.get(words.size() - 1).toLowerCase(Locale.ROOT))) {
            words.remove(words.size() - 1);
        }
        if (words.size() > 1 && PARTS.contains(words.get(0).toLowerCase(Locale.ROOT))) {
            words.remove(0);
        }
        return String.join(" ", words);
    }

    private List<WorldPlace> regions(String name) {
        return world.find(name).stream().filter(WorldPlace::isRegion).toList();
    }

    private static String undotted(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Those that lie in the country or region that stands right behind the name. */
    private List<WorldPlace> stated(List<WorldPlace> places, String behind) {
        var match = BEHIND.matcher(behind);
        if (!match.find()) {
            return List.of();
        }
        var words = inFull(match.group(1));
        return places.stream()
                .filter(place -> !place.region().isEmpty() && startsWithName(words, place.region())
                        || countryNames.entrySet().stream()
                                .anyMatch(country -> country.getValue().equals(place.country())
                                        && startsWithName(words, country.getKey())))
                .toList();
    }

    /** "Mo. on Monday" is "Missouri on Monday". */
    private static String inFull(String words) {
        int space = words.indexOf(' ');
        var first = space < 0 ? words : words.substring(0, space);
        var full = SHORTENED.get(undotted(first));
        return full == null ? words : full + words.substring(first.length());
    }

    private static boolean startsWithName(String words, String name) {
        return words.startsWith(name)
                && (words.length() == name.length() || !Character.isLetter(words.charAt(name.length())));
    }

    private Optional<WorldPlace> byRenown(List<WorldPlace> places) {
        int needed = countries.isEmpty() ? WELL_KNOWN : KNOWN_ANYWHERE;
        return clearest(places, FAR_AHEAD).filter(place -> place.renown() >= needed);
    }

    /** In the country that the text names most often, unless a place in another one is far better known. */
    private Optional<WorldPlace> amongCountries(List<WorldPlace> places) {
        var first = places.stream()
                .max(Comparator.comparingInt((WorldPlace place) -> countries.get(place.country()))
                        .thenComparingInt(WorldPlace::renown))
                .orElseThrow();
        var there = places.stream()
                .filter(place -> place.country().equals(first.country()))
                .toList();
        var elsewhere = places.stream()
                .filter(place -> !place.country().equals(first.country()))
                .filter(place -> 2 * countries.get(place.country()) > countries.get(first.country()))
                .toList();
        return elsewhere.isEmpty() ? clearest(there, AHEAD) : clearest(places, FAR_AHEAD);
    }

    /** The best known one, if it is so by far or the others are the same place; else nobody can say. */
    private static Optional<WorldPlace> clearest(List<WorldPlace> places, int ahead) {
        var sorted = places.stream()
                .sorted(Comparator.comparingInt(WorldPlace::renown).reversed())
                .toList();
        var best = sorted.get(0);
        boolean isClear = sorted.stream()
                .skip(1)
                .allMatch(other -> best.renown() - other.renown() >= ahead || isNear(best, other));
        return isClear ? Optional.of(best) : Optional.empty();
    }

    private static boolean isNear(WorldPlace one, WorldPlace other) {
        return one.country().equals(other.country())
                && Math.abs(one.lat() - other.lat()) < SAME
                && Math.abs(one.lon() - other.lon()) < SAME;
    }
}
