package communique.enrich.name;

import communique.enrich.text.Sentence;
import communique.enrich.text.WordLists;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Decides which of its listed meanings a stretch of text has, if any. */
public final class Meanings {

    private static final WordLists WORDS = WordLists.of(Meanings.class, "meanings.txt");
    private static final Set<String> BEFORE_A_PLACE = WORDS.words("before-a-place");
    private static final Set<String> AFTER_A_PLACE = WORDS.words("after-a-place");
    private static final Set<String> BEFORE_A_GOVERNMENT = WORDS.words("before-a-government");

    private static final Set<String> BEFORE_A_MONTH = WORDS.words("before-a-month");

    /** An {@code All-American} is no citizen. */
    private static final Set<String> WHOLE = Set.of("all", "pan", "inter");

    private static final int SHORTEST_RARE_SURNAME = 4;

    private final KeyedText text;
    private final AmbiguityEvidence evidence;

    public Meanings(KeyedText text, AmbiguityEvidence evidence) {
        this.text = text;
        this.evidence = evidence;
    }

    /**
     * The meaning of a match.
     *
     * @param recognized what the recogniser takes these very tokens for; null when it was not asked or sees no name
     * @return null when none is supported well enough
     */
    public ListedName choose(ListedMatch match, NameType recognized) {
        if (text.key(match.first() - 1).isEmpty() && WHOLE.contains(text.key(match.first() - 2))) {
            return null;
        }
        if (isTownOfAState(match)) {
            return null;
        }
        var candidates = match.names().stream()
                .filter(name -> accepts(name, match, recognized))
                .toList();
        if (candidates.size() < 2) {
            return candidates.isEmpty() ? null : candidates.get(0);
        }
        return candidates.stream().min(order(match, candidates)).orElseThrow();
    }

    /** {@code Lebanon, Pennsylvania}: called like a state or capital, and far from it. */
    private boolean isTownOfAState(ListedMatch match) {
        return text.key(match.last()).equals(",")
                && Cues.isAmericanState(text.key(match.last() + 1))
                && text.token(match.last() + 1).isCapitalised()
                && match.names().stream().noneMatch(name -> name.isPerson() || "US".equals(countryOf(name)));
    }

    private static String countryOf(ListedName name) {
        return name.isPlace() ? name.place().country() : name.actor().country();
    }

    private boolean accepts(ListedName name, ListedMatch match, NameType recognized) {
        if (name.by() == By.SURNAME) {
            return acceptsSurname(name, match, recognized);
        }
        if (!name.ambiguous()) {
            return true;
        }
        if (recognized == NameType.PERSON && !name.isPerson()) {
            return false;
        }
        return evidence.favours(name)
                || isAcronymOfAWord(match)
                || name.isCountry()
                        && name.by() == By.NAME
                        && recognized == NameType.LOCATION
                        && match.names().size() == 1;
    }

    /** A surname alone needs the full name elsewhere, or a person of the registry that nobody shares it with. */
    private boolean acceptsSurname(ListedName name, ListedMatch match, NameType recognized) {
        if (isMonth(match) || isHalf(match)) {
            return false;
        }
        if (recognized != null && recognized != NameType.PERSON && !isKnownBySurname(name)) {
            return false;
        }
        if (evidence.names(name.actor())) {
            return true;
        }
        if (!isBestKnown(name, match) || name.ambiguous() && !evidence.hasContext(name.actor())) {
            return false;
        }
        return evidence.namesCountry(name.actor().country())
                || evidence.hasContext(name.actor())
                || (recognized == NameType.PERSON || isPair(match)) && isOnlyBearer(name, match);
    }

    /** Whether the registry has nobody else in office of this surname, which means nothing else. */
    private static boolean isOnlyBearer(ListedName name, ListedMatch match) {
        return !name.ambiguous()
                && String.join("", name.words()).length() >= SHORTEST_RARE_SURNAME
                && !name.actor().offices().isEmpty()
                && match.names().stream().allMatch(other -> other.actor() == name.actor() || isRelative(other, name));
    }

    /** Whether somebody of the same surname and state never held an office. */
    private static boolean isRelative(ListedName other, ListedName name) {
        return other.isPerson()
                && other.actor().offices().isEmpty()
                && Objects.equals(other.actor().country(), name.actor().country());
    }

    /** {@code the WHO}: an acronym that is a small word otherwise. */
    private boolean isAcronymOfAWord(ListedMatch match) {
        return match.length() == 1
                && match.names().size() == 1
                && Cues.isCommonWord(text.key(match.first()))
                && text.token(match.first()).isAllCapitals()
                && text.key(match.first() - 1).equals("the");
    }

    /** {@code in early May}, {@code 3 May}. */
    private boolean isMonth(ListedMatch match) {
        return Cues.isNeverName(text.key(match.first()))
                && match.length() == 1
                && (BEFORE_A_MONTH.contains(text.key(match.first() - 1))
                        || isNumber(text.key(match.first() - 1))
                        || isNumber(text.key(match.last())));
    }

    /** {@code Oriel} in {@code Brink-Oriel} is somebody else. */
    private boolean isHalf(ListedMatch match) {
        return otherHalf(match) >= 0 && !isPair(match);
    }

    /** {@code the Oriel-Vane summit}: two persons whom the knowledge lists. */
    private boolean isPair(ListedMatch match) {
        return otherHalf(match) >= 0 && evidence.isSurname(otherHalf(match));
    }

    /** The token with a capital that a hyphen joins to a name; -1 when there is none. */
    private int otherHalf(ListedMatch match) {
        if (text.isJoint(match.first() - 1) && text.token(match.first() - 2).isCapitalised()) {
            return match.first() - 2;
        }
        return text.isJoint(match.last()) && text.token(match.last() + 1).isCapitalised() ? match.last() + 1 : -1;
    }

    private static boolean isNumber(String key) {
        return !key.isEmpty() && Character.isDigit(key.charAt(0));
    }

    /** Whether the surname means this person when nothing else is said: nobody shares it who is known by it alone. */
    private static boolean isBestKnown(ListedName name, ListedMatch match) {
        var others = match.names().stream()
                .filter(other -> other.by() == By.SURNAME && other.actor() != name.actor())
                .toList();
        return others.isEmpty() || isKnownBySurname(name) && others.stream().noneMatch(Meanings::isKnownBySurname);
    }

    private static boolean isKnownBySurname(ListedName name) {
        return name.actor().aliases().stream().anyMatch(alias -> alias.indexOf(' ') < 0);
    }

    /** Best first: a place where the words around call for one, else supported names, in the order of trust. */
    private Comparator<ListedName> order(ListedMatch match, List<ListedName> candidates) {
        var asPlace = candidates.stream().anyMatch(ListedName::isPlace)
                && candidates.stream().anyMatch(name -> name.by() == By.METONYM)
                && isPlaceHere(match);
        return Comparator.<ListedName>comparingInt(name -> name.isPlace() == asPlace ? 0 : 1)
                .thenComparingInt(name -> isSupported(name) ? 0 : 1)
                .thenComparing(ListedName::by)
                .thenComparing(ListedName::id);
    }

    private boolean isSupported(ListedName name) {
        if (name.isPlace()) {
            return evidence.namesCountry(name.place().country());
        }
        return evidence.names(name.actor()) && name.ambiguous()
                || evidence.hasContext(name.actor())
                || evidence.namesCountry(name.actor().country());
    }

    /** Whether a capital is meant as a city: after {@code in}, in a dateline, before its country. */
    private boolean isPlaceHere(ListedMatch match) {
        var before = text.key(match.first() - 1);
        var after = text.key(match.last());
        var sentence = text.sentence(match.first());
        var opens = after.equals("(") || after.isEmpty() && !isPossessive(match.last()) || isDateline(match);
        if (match.first() == sentence.first() && opens || isInCapitalsAtTheStart(match, sentence)) {
            return true;
        }
        if (AFTER_A_PLACE.contains(after)) {
            return true;
        }
        if (before.equals("and") || before.equals("or") || before.equals(",")) {
            return followsPlace(match.first() - 2);
        }
        return BEFORE_A_PLACE.contains(before) && !BEFORE_A_GOVERNMENT.contains(text.key(match.first() - 2));
    }

    /** Whether the name that ends here was meant as a place, so that one joined to it by {@code and} is one too. */
    private boolean followsPlace(int last) {
        return last > 0 && text.token(last).isCapitalised() && BEFORE_A_PLACE.contains(text.key(last - 1));
    }

    /** {@code OSLO, Norway (AP)}, {@code OSLO/CAIRO}. */
    private boolean isInCapitalsAtTheStart(ListedMatch match, Sentence sentence) {
        if (match.first() - sentence.first() > 2 || !text.token(match.first()).isAllCapitals()) {
            return false;
        }
        var next = match.last() < text.size() ? text.token(match.last()).text() : "";
        return match.first() == sentence.first()
                ? next.equals(",") || next.equals("/")
                : text.token(match.first() - 1).text().equals("/");
    }

    /** {@code OSLO, Feb 25}: in capitals before a date. */
    private boolean isDateline(ListedMatch match) {
        return text.token(match.first()).isAllCapitals()
                && text.key(match.last()).equals(",")
                && Cues.isNeverName(text.key(match.last() + 1));
    }

    private boolean isPossessive(int token) {
        return token < text.size() && text.token(token).isPossessive();
    }
}
