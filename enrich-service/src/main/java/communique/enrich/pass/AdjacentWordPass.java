package communique.enrich.pass;

import communique.enrich.name.Acronyms;
import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.name.SpanMap;
import java.util.List;
import java.util.Set;

/**
 * Adds to a name the words beside it that the recogniser left out: {@code Port} before {@code Oriel}, a first name, the other
 * half of a double name, an acronym in brackets.
 */
final class AdjacentWordPass implements NamePass {

    /** {@code R-Ohio}: of which party, and from where. */
    private static final Set<String> MEMBERSHIP = Set.of("r", "d", "i");

    private static final Set<String> PARTICLES = Set.of("al", "el", "ad", "ar", "as", "at", "an", "ash", "abd");

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        var names = new SpanMap(text, spans);
        for (var i = 0; i < text.size(); i++) {
            if (!names.isFree(i) && names.at(i).first() == i) {
                nameOrigin(text, names, names.at(i));
                joinPlaceStart(text, names, names.at(i));
                joinFirstName(text, names, names.at(i));
                joinHyphens(text, names, names.at(i));
                nameAcronym(text, names, names.at(i));
            }
        }
        return names.spans();
    }

    /** {@code Ada Brink of Oriel}: one word behind a full name and {@code of} says where from. */
    private static void nameOrigin(KeyedText text, SpanMap names, NameSpan span) {
        var person = names.at(span.first() - 2);
        var isOrigin = span.isUnlistedPerson()
                && span.length() == 1
                && text.key(span.first() - 1).equals("of")
                && person != null
                && person.type() == NameType.PERSON
                && person.length() > 1;
        if (isOrigin) {
            names.put(span.withType(NameType.LOCATION));
        }
    }

    /** {@code Port} before {@code Oriel}. */
    private static void joinPlaceStart(KeyedText text, SpanMap names, NameSpan span) {
        var before = span.first() - 1;
        var free = before >= 0
                && !span.isListed()
                && span.length() == 1
                && names.isFree(before)
                && Cues.isPlaceStart(text.key(before))
                && text.token(before).isCapitalised()
                && text.isSpacedFromNext(before);
        if (free) {
            names.put(new NameSpan(before, span.last(), NameType.LOCATION));
        }
    }

    /** {@code Ada} before {@code Ann Brink}, where the recogniser saw only the latter. */
    private static void joinFirstName(KeyedText text, SpanMap names, NameSpan span) {
        var before = span.first() - 1;
        if (before < 0 || !span.isUnlistedPerson() || !names.isFree(before)) {
            return;
        }
        var sentence = text.sentence(span.first());
        var free = before >= sentence.first()
                && Cues.isFirstName(text.key(before))
                && text.token(before).isCapitalised()
                && text.isSpacedFromNext(before)
                && !text.isTitleCase(sentence);
        if (free) {
            names.put(span.between(before, span.last()));
        }
    }

    /** {@code Labour} out of {@code Liberal-Labour} is half a name, and so is {@code Assad} out of {@code al-Assad}. */
    private static void joinHyphens(KeyedText text, SpanMap names, NameSpan span) {
        if (span.isListed()) {
            return;
        }
        var first = span.first();
        var last = span.last();
        var type = span.type();
        if (text.isJoint(first - 1) && names.isFree(first - 2) && isHalf(text, first - 2)) {
            first -= 2;
        }
        if (text.isJoint(last) && names.at(last + 1) == null && isHalf(text, last + 1)) {
            last += 2;
        } else if (text.isJoint(last) && isOtherHalf(names.at(last + 1), last + 1)) {
            var other = names.at(last + 1);
            type = other.length() > span.length() ? other.type() : type;
            last = other.last();
        }
        names.put(new NameSpan(first, last, type, span.listed()));
    }

    /** {@code Brink-Oriel}: two names, unless both are places, which a railway may join. */
    private static boolean isOtherHalf(NameSpan span, int first) {
        return span != null && !span.isListed() && span.first() == first && span.type() != NameType.LOCATION;
    }

    private static boolean isHalf(KeyedText text, int i) {
        return text.token(i).isCapitalised() && !MEMBERSHIP.contains(text.key(i)) || PARTICLES.contains(text.key(i));
    }

    /** An acronym in brackets after the name of a body is a name of it. */
    private static void nameAcronym(KeyedText text, SpanMap names, NameSpan span) {
        var acronym = span.type() == NameType.PERSON ? -1 : Acronyms.after(text, span);
        if (acronym >= 0 && names.isFree(acronym)) {
            names.put(new NameSpan(acronym, acronym + 1, NameType.ORGANIZATION));
        }
    }
}
