package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import java.util.List;
import java.util.Set;

/** Corrects what the recogniser takes a name for, by its own first and last words. */
final class NameTypePass implements NamePass {

    private static final Set<String> ROLES =
            Set.of("mp", "mps", "mpp", "msp", "mep", "meps", "mla", "ceo", "cfo", "player", "players");
    private static final Set<String> COURTESY = Set.of("mr", "mrs", "ms", "dr", "sir", "dj");

    private static final Set<String> BEFORE_A_SURNAME = Set.of(
            "Mc", "Mac", "De", "Di", "Da", "Du", "Del", "Della", "Des", "Dos", "La", "Le", "Van", "Von", "Fitz", "Al",
            "El", "Ben", "Bin", "Abu", "Ter", "Ten", "Den", "Der", "Ap", "San", "St");

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        return spans.stream()
                .map(span -> span.isListed() ? span : retyped(text, withoutRole(text, span)))
                .toList();
    }

    /** {@code Labour MP} is a party and what somebody is in it. */
    private static NameSpan withoutRole(KeyedText text, NameSpan span) {
        var last = span.last();
        var isBody = span.type() == NameType.ORGANIZATION;
        while (isBody
                && last - span.first() > 1
                && (ROLES.contains(text.key(last - 1)) || Cues.isPersonTitle(text.key(last - 1)))) {
            last--;
        }
        return span.between(span.first(), last);
    }

    private static NameSpan retyped(KeyedText text, NameSpan span) {
        var length = span.length();
        var first = text.key(span.first());
        var last = text.key(span.last() - 1);
        if (length > 1 && Cues.isFirstName(first)) {
            return Cues.isHead(last) && span.type() != NameType.PERSON ? span : span.withType(NameType.PERSON);
        }
        if (length > 1 && Cues.isOrganizationHead(last) && span.type() != NameType.ORGANIZATION) {
            return span.withType(Cues.isPlaceHead(last) ? span.type() : NameType.ORGANIZATION);
        }
        if (length > 2 && Cues.isOrganizationHead(text.key(span.last() - 2))) {
            return span.withType(NameType.ORGANIZATION);
        }
        var isPlace = Cues.isPlaceHead(last) && !Cues.isOrganizationHead(last) || Cues.isPlaceStart(first);
        if (length > 1 && isPlace && span.type() == NameType.PERSON) {
            return span.withType(NameType.LOCATION);
        }
        if (length == 2 && Cues.isPlaceStart(first) && !Cues.isOrganizationHead(last)) {
            return span.withType(NameType.LOCATION);
        }
        if (length == 1 && isBrand(text.token(span.first()).text())) {
            return span.withType(NameType.ORGANIZATION);
        }
        return followsCourtesyTitle(text, span) ? span.withType(NameType.PERSON) : span;
    }

    /** {@code YouGov}, {@code AfriForum}: a capital inside a word, which people have after {@code Mc} and the like. */
    private static boolean isBrand(String word) {
        for (var i = 2; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return !BEFORE_A_SURNAME.contains(word.substring(0, i));
            }
        }
        return false;
    }

    private static boolean followsCourtesyTitle(KeyedText text, NameSpan span) {
        return COURTESY.contains(text.key(span.first() - 1))
                || text.key(span.first()).equals("dj");
    }
}
