package communique.enrich.actor;

import java.util.Set;

/** Reads from the words around a name what it must be: {@code in X}, {@code X, a Varennan carmaker}, {@code the band X}. */
final class NameEvidence {

    /** How far a description may reach: {@code X is a small family-owned Varennan bicycle manufacturer}. */
    private static final int LONGEST_DESCRIPTION = 9;

    private static final Set<String> BEFORE_A_PLACE = Set.of("in", "near", "outside", "around", "throughout", "inside");
    private static final Set<String> COPULAS = Set.of("is", "was", "are", "were", "became", "remains");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "one");
    private static final Set<String> END_OF_DESCRIPTION =
            Set.of(",", ".", ";", "that", "which", "who", "where", "(", "and", "for");

    private final KeyedText text;

    NameEvidence(KeyedText text) {
        this.text = text;
    }

    /** What the words around a name make of it; null when they do not tell. */
    NameType of(Span span) {
        var described = describedAfter(span.last());
        if (described != null) {
            return described;
        }
        var before = text.key(span.first() - 1);
        var noun = typeOfNoun(before.equals("of") ? text.key(span.first() - 2) : before);
        if (noun != null && (noun != NameType.LOCATION || before.equals("of"))) {
            return before.equals("of") && noun == NameType.PERSON ? null : noun;
        }
        var isShort = span.last() - span.first() == 1;
        if (span.type() == NameType.PERSON && isShort && BEFORE_A_PLACE.contains(before)) {
            return NameType.LOCATION;
        }
        return span.type() == NameType.PERSON && isShort && before.equals("the") ? NameType.ORGANIZATION : null;
    }

    private NameType describedAfter(int last) {
        var at = last;
        if (text.key(at).equals("(")) {
            at = afterBracket(at);
        }
        var appositive = text.key(at).equals(",");
        if (!appositive && !COPULAS.contains(text.key(at)) || !ARTICLES.contains(text.key(at + 1))) {
            return null;
        }
        NameType type = null;
        for (var i = at + 2; i < at + LONGEST_DESCRIPTION; i++) {
            var key = text.key(i);
            if (END_OF_DESCRIPTION.contains(key) || key.equals("of") || key.equals("in") || key.equals("from")) {
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
