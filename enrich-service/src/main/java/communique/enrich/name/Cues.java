package communique.enrich.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Word lists that tell what an unlisted name stands for, by keys ({@link NameKey}). */
public final class Cues {

    private static final Map<String, Set<String>> LISTS = load("cues.txt");
    private static final Set<String> FIRST_NAMES = load("first-names.txt").get("");

    private static final Set<String> PHRASES_BEFORE_A_BODY = Set.of(
            "acquired-by",
            "bought-by",
            "owned-by",
            "founded-by",
            "manufactured-by",
            "produced-by",
            "signed-with",
            "signed-to",
            "shares-of",
            "shares-in",
            "stake-in",
            "subsidiary-of",
            "division-of",
            "ceo-of",
            "employees-of",
            "owner-of",
            "members-of",
            "played-for",
            "played-with",
            "plays-for",
            "playing-for",
            "signed-for",
            "games-for",
            "goals-for",
            "debut-for",
            "loan-to",
            "loan-from",
            "spokesman-for",
            "spokeswoman-for",
            "spokesperson-for");

    private Cues() {}

    /** {@code University}, {@code Party}: a name that ends so is a body. */
    public static boolean isOrganizationHead(String key) {
        return LISTS.get("organization-heads").contains(key);
    }

    /** Words of a name that newspapers often leave small: {@code Varennan foreign ministry}. */
    public static boolean mayBeSmall(String key) {
        return LISTS.get("may-be-small").contains(key);
    }

    /** {@code University}, {@code Ministry}: a body whose name may go on with {@code of}. */
    public static boolean isInstitution(String key) {
        return LISTS.get("institutions").contains(key);
    }

    /** {@code Democrats}: people of a party or faith, who are no team though a place stands before them. */
    public static boolean isParty(String key) {
        return LISTS.get("parties").contains(key);
    }

    /** {@code Division}, {@code Regiment}: a military body that may be known by its number. */
    public static boolean isUnit(String key) {
        return LISTS.get("units").contains(key);
    }

    /** {@code company}, {@code band}: what is called so is a body. */
    public static boolean isOrganizationNoun(String key) {
        return LISTS.get("organization-nouns").contains(key);
    }

    /** {@code village}, {@code river}: what is called so is a place. */
    public static boolean isPlaceNoun(String key) {
        return LISTS.get("place-nouns").contains(key);
    }

    /** {@code singer}, {@code lawyer}: who is called so is a person. */
    public static boolean isPersonNoun(String key) {
        return LISTS.get("person-nouns").contains(key);
    }

    /** {@code Inc}, {@code GmbH}: what stands before it is a company. */
    public static boolean isCompanyForm(String key) {
        return LISTS.get("company-forms").contains(key);
    }

    /** {@code GDP}: an acronym that stands for no body. */
    public static boolean isNoBody(String key) {
        return LISTS.get("not-bodies").contains(key);
    }

    /** {@code in}, {@code from}: what stands after it alone is hardly a person. */
    public static boolean isWhere(String key) {
        return LISTS.get("where").contains(key);
    }

    /** {@code according} to, {@code spoke} to: after these {@code to} leads to a person. */
    public static boolean isSpeaking(String key) {
        return LISTS.get("speaking").contains(key);
    }

    /** {@code invested} in, {@code confidence} in: after these {@code in} leads to a body. */
    public static boolean isBelieving(String key) {
        return LISTS.get("believing").contains(key);
    }

    /** {@code Texas}: stands behind a town and a comma. */
    public static boolean isAmericanState(String key) {
        return LISTS.get("american-states").contains(key);
    }

    /** {@code X station}, {@code X outskirts}. */
    public static boolean isAfterAPlace(String key) {
        return LISTS.get("after-a-place").contains(key);
    }

    /** {@code mayor of X}, {@code battle of X}. */
    public static boolean isOfAPlace(String key) {
        return LISTS.get("of-a-place").contains(key);
    }

    /** {@code X shares}, {@code X employees}. */
    public static boolean isAfterABody(String key) {
        return LISTS.get("after-a-body").contains(key);
    }

    /** {@code acquired by X}, {@code signed with X}; the two words joined by a hyphen. */
    public static boolean isBeforeABody(String twoKeys) {
        return PHRASES_BEFORE_A_BODY.contains(twoKeys);
    }

    /** {@code Mr}, {@code President}: cut off the front of a recognised person; {@code Lord} and {@code King} stay. */
    public static boolean isCourtesy(String key) {
        return LISTS.get("courtesy").contains(key);
    }

    /** {@code River}, {@code Province}: a name that ends so is a place. */
    public static boolean isPlaceHead(String key) {
        return LISTS.get("place-heads").contains(key);
    }

    /** Whether a name that ends so is a body or a place. */
    public static boolean isHead(String key) {
        return isOrganizationHead(key) || isPlaceHead(key);
    }

    /** {@code Lake}, {@code Fort}: a name that starts so is a place. */
    public static boolean isPlaceStart(String key) {
        return LISTS.get("place-starts").contains(key);
    }

    /** {@code Gen.}, {@code Minister}: stands before a person's name and is no part of it. */
    public static boolean isPersonTitle(String key) {
        return LISTS.get("person-titles").contains(key);
    }

    /** Months, days and the like: written with a capital, but no names. */
    public static boolean isNeverName(String key) {
        return LISTS.get("never-names").contains(key);
    }

    /** Words that carry a capital only because a sentence starts with them. */
    public static boolean isCommonWord(String key) {
        return LISTS.get("common-words").contains(key);
    }

    /** Given names that are hardly ever anything else. */
    public static boolean isFirstName(String key) {
        return FIRST_NAMES.contains(key);
    }

    private static Map<String, Set<String>> load(String resource) {
        var lists = new HashMap<String, Set<String>>();
        try (var reader = new BufferedReader(
                new InputStreamReader(Cues.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            var list = lists.computeIfAbsent("", name -> new HashSet<>());
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    list = lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new HashSet<>());
                } else if (!line.startsWith("#")) {
                    addKeys(line, list);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return lists;
    }

    private static void addKeys(String line, Set<String> list) {
        for (var word : line.split("\\s+")) {
            if (!word.isEmpty()) {
                list.add(NameKey.of(word));
            }
        }
    }
}
