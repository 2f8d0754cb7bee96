package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.text.WordLists;
import java.util.Set;

/** Reads from the words around a name what it must be: {@code in X}, {@code X, a Varennan carmaker}, {@code the band X}. */
final class NameEvidence {

    private static final WordLists WORDS = WordLists.of(NameEvidence.class, "name-evidence.txt");

    /** How far a description may reach: {@code X is a small family-owned Varennan bicycle manufacturer}. */
    private static final int LONGEST_DESCRIPTION = 9;

    /** Stand before the seat of a member: {@code (Lab, Oriel East)}. */
    private static final Set<String> PARTIES = WORDS.words("parties");

    private static final Set<String> STAFF = WORDS.words("staff");
    private static final Set<String> INSIDE = Set.of("in", "near", "outside", "around");
    private static final Set<String> COPULAS = Set.of("is", "was", "are", "were", "became", "remains");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "one");
    private static final Set<String> END_OF_DESCRIPTION =
            Set.of(",", ".", ";", "that", "which", "who", "where", "(", "and", "for", "of", "in", "from");

    private final KeyedText text;

    NameEvidence(KeyedText text) {
        this.text = text;
    }

    /** What the words around a name make of it; null when they do not tell. */
    TypeHint of(NameSpan span) {
        var described = describedAfter(span.last());
        if (described == null) {
            described = describedBefore(span.first());
        }
        if (described != null) {
            return TypeHint.strong(described);
        }
        if (isAgency(span)) {
            return TypeHint.strong(NameType.ORGANIZATION);
        }
        if (span.type() != NameType.LOCATION && employs(span.last()) && !Cues.isFirstName(text.key(span.first()))) {
            return TypeHint.strong(NameType.ORGANIZATION);
        }
        var before = text.key(span.first() - 1);
        if (Cues.isAfterABody(text.key(span.last())) || Cues.isBeforeABody(text.key(span.first() - 2) + "-" + before)) {
            return TypeHint.weak(NameType.ORGANIZATION);
        }
        return text.words(span.first(), span.last()).indexOf(' ') < 0 ? ofShortName(span, before) : null;
    }

    private TypeHint ofShortName(NameSpan span, String before) {
        if (isPlaceBefore(span.last())) {
            return TypeHint.weak(NameType.LOCATION);
        }
        if (before.equals(",")
                && PARTIES.contains(text.key(span.first() - 2))
                && text.key(span.last()).equals(")")) {
            return TypeHint.strong(NameType.LOCATION);
        }
        if (before.equals("of") && isAge(span.first() - 2)) {
            return TypeHint.strong(NameType.LOCATION);
        }
        if (span.type() == NameType.PERSON) {
            return ofShortPerson(before, text.key(span.first() - 2));
        }
        var isInside = span.type() == NameType.ORGANIZATION
                && INSIDE.contains(before)
                && !Cues.isBelieving(text.key(span.first() - 2))
                && !text.token(span.first()).isAllCapitals();
        return isInside ? TypeHint.weak(NameType.LOCATION) : null;
    }

    /** {@code Ada Brink, 42, of Oriel}. */
    private boolean isAge(int comma) {
        var age = text.key(comma - 1);
        return text.key(comma).equals(",")
                && age.length() == 2
                && Character.isDigit(age.charAt(0))
                && text.key(comma - 2).equals(",");
    }

    /** {@code Harbour Watch director Ada Oriel}. */
    boolean employs(int last) {
        return last + 1 < text.size()
                && STAFF.contains(text.key(last))
                && !text.token(last).isCapitalised()
                && text.token(last + 1).isCapitalised()
                && text.token(last - 1).end() + 1 == text.token(last).start();
    }

    /** {@code OSLO (Nordpost) -}: in brackets before the dash of a dateline. */
    private boolean isAgency(NameSpan span) {
        var dash = span.last() + 1;
        return text.key(span.first() - 1).equals("(")
                && text.key(span.last()).equals(")")
                && dash < text.size()
                && text.token(dash).isDash();
    }

    private static TypeHint ofShortPerson(String before, String first) {
        if (Cues.isWhere(before) && !Cues.isSpeaking(first)) {
            return TypeHint.weak(NameType.LOCATION);
        }
        return before.equals("the") ? TypeHint.strong(NameType.ORGANIZATION) : null;
    }

    /** {@code Oriel railway station}, {@code the Oriel area}. */
    private boolean isPlaceBefore(int last) {
        return last < text.size()
                && !text.token(last).isCapitalised()
                && (Cues.isPlaceNoun(text.key(last)) || Cues.isAfterAPlace(text.key(last)));
    }

    /** {@code the band X}, {@code the village of X}. */
    private NameType describedBefore(int first) {
        var before = text.key(first - 1);
        if (before.equals("of")) {
            var noun = typeOfNoun(text.key(first - 2));
            return noun == NameType.LOCATION || Cues.isOfAPlace(text.key(first - 2)) ? NameType.LOCATION : null;
        }
        var noun = typeOfNoun(
                before.equals("the") && first > 1 && text.token(first - 1).isCapitalised()
                        ? text.key(first - 2)
                        : before);
        return noun == NameType.LOCATION ? null : noun;
    }

    private NameType describedAfter(int last) {
        var at = text.key(last).equals("(") ? afterBracket(last) : last;
        var appositive = text.key(at).equals(",");
        if (!appositive && !COPULAS.contains(text.key(at)) || !ARTICLES.contains(text.key(at + 1))) {
            return null;
        }
        NameType type = null;
        for (var i = at + 2; i < at + LONGEST_DESCRIPTION; i++) {
            var key = text.key(i);
            if (END_OF_DESCRIPTION.contains(key)) {
                return type;
            }
            var noun = i < text.size() && !text.token(i).isCapitalised() ? typeOfNoun(key) : null;
            type = noun == null ? type : noun;
        }
        return type;
    }

    private int afterBracket(int open) {
        for (var i = open + 1; i < open + LONGEST_DESCRIPTION; i++) {
            if (text.key(i).equals(")")) {
                return i + 1;
            }
        }
        return open;
    }

    private static NameType typeOfNoun(String key) {
        if (Cues.isOrganizationNoun(key)) {
            return NameType.ORGANIZATION;
        }
        if (Cues.isPlaceNoun(key)) {
            return NameType.LOCATION;
        }
        return Cues.isPersonNoun(key) ? NameType.PERSON : null;
    }
}
