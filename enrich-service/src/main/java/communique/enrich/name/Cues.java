package communique.enrich.name;

import communique.enrich.text.WordLists;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Word lists that tell what an unlisted name stands for, by keys ({@link NameKey}). */
public final class Cues {

    private static final WordLists WORDS = WordLists.of(Cues.class, "cues.txt");
    private static final Map<String, Set<String>> LISTS =
            WORDS.names().stream().collect(Collectors.toMap(list -> list, list -> keys(WORDS, list)));
    private static final Set<String> PHRASES_BEFORE_A_BODY = WORDS.words("phrases-before-a-body");
    private static final Set<String> FIRST_NAMES = keys(WordLists.of(Cues.class, "first-names.txt"), "");

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

    /** Months, titles and words that only start a sentence. */
    public static boolean isNoPartOfAName(String key) {
        return isCommonWord(key) || isNeverName(key) || isPersonTitle(key);
    }

    /** Given names that are hardly ever anything else. */
    public static boolean isFirstName(String key) {
        return FIRST_NAMES.contains(key);
    }

    private static Set<String> keys(WordLists words, String list) {
        return words.words(list).stream().map(NameKey::of).collect(Collectors.toSet());
    }
}
