package communique.enrich.pass;

import communique.enrich.name.Acronyms;
import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameType;
import communique.enrich.name.SentenceGate;
import communique.enrich.name.Span;
import communique.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Mends what the recogniser gets wrong in the same way again and again, by words that say what a name stands for:
 * {@code University}, {@code River}, {@code Mr}.
 */
public final class CapitalRunPass {

    private static final Set<String> JOINERS = Set.of("of", "for");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "each", "every", "another");
    /** {@code R-Ohio}: of which party, and from where. */
    private static final Set<String> MEMBERSHIP = Set.of("r", "d", "i");

    private static final Set<String> BEFORE_A_SITE =
            Set.of("in", "at", "near", "outside", "on", "along", "inside", "from");
    private static final Set<String> PARTICLES = Set.of("al", "el", "ad", "ar", "as", "at", "an", "ash", "abd");

    private final KeyedText text;
    private final Span[] at;
    private final NameEvidence evidence;
    private final NonNameFilter noNames;
    private final NameTypePass types;

    public CapitalRunPass(KeyedText text, List<Span> spans) {
        this.text = text;
        this.at = new Span[text.size()];
        this.evidence = new NameEvidence(text);
        this.noNames = new NonNameFilter(text);
        this.types = new NameTypePass(text);
        spans.forEach(this::put);
    }

    public List<Span> repair() {
        for (var i = 0; i < at.length; i++) {
            if (at[i] != null && at[i].first() == i) {
                nameOrigin(at[i]);
                joinPlaceStart(at[i]);
                joinFirstName(at[i]);
                joinHyphens(at[i]);
                nameAcronym(at[i]);
            }
        }
        for (var sentence : text.text().sentences()) {
            if (!SentenceGate.isTitleCase(text, sentence)) {
                repair(sentence);
            }
        }
        var spans = new ArrayList<Span>();
        for (var i = 0; i < at.length; i++) {
            if (at[i] != null && at[i].first() == i && !noNames.isNoName(at[i])) {
                spans.add(types.of(at[i]));
            }
        }
        spans.sort(Comparator.comparingInt(Span::first));
        return spans;
    }

    /** {@code Ada Brink of Oriel}: one word behind a full name and {@code of} says where from. */
    private void nameOrigin(Span span) {
        var person = at(span.first() - 2);
        var isOrigin = !span.isListed()
                && span.type() == NameType.PERSON
                && span.last() - span.first() == 1
                && text.key(span.first() - 1).equals("of")
                && person != null
                && person.type() == NameType.PERSON
                && person.last() - person.first() > 1;
        if (isOrigin) {
            put(span.withType(NameType.LOCATION));
        }
    }

    /** {@code Port} before {@code Oriel}. */
    private void joinPlaceStart(Span span) {
        var before = span.first() - 1;
        var free = before >= 0
                && !span.isListed()
                && span.last() - span.first() == 1
                && at[before] == null
                && Cues.isPlaceStart(text.key(before))
                && text.token(before).isCapitalised()
                && text.token(before).end() + 1 == text.token(span.first()).start();
        if (free) {
            put(new Span(before, span.last(), NameType.LOCATION, List.of()));
        }
    }

    /** {@code Ada} before {@code Ann Brink}, where the recogniser saw only the latter. */
    private void joinFirstName(Span span) {
        var before = span.first() - 1;
        if (before < 0 || span.isListed() || span.type() != NameType.PERSON || at[before] != null) {
            return;
        }
        var sentence = text.sentence(span.first());
        var free = before >= sentence.first()
                && Cues.isFirstName(text.key(before))
                && text.token(before).isCapitalised()
                && text.token(before).end() + 1 == text.token(span.first()).start()
                && !SentenceGate.isTitleCase(text, sentence);
        if (free) {
            put(span.between(before, span.last()));
        }
    }

    /** {@code Labour} out of {@code Liberal-Labour} is half a name, and so is {@code Assad} out of {@code al-Assad}. */
    private void joinHyphens(Span span) {
        if (span.isListed()) {
            return;
        }
        var first = span.first();
        var last = span.last();
        var type = span.type();
        if (isJoint(first - 1) && at[first - 2] == null && isHalf(first - 2)) {
            first -= 2;
        }
        if (isJoint(last) && at(last + 1) == null && isHalf(last + 1)) {
            last += 2;
        } else if (isJoint(last) && isOtherHalf(at(last + 1), last + 1)) {
            var other = at(last + 1);
            type = other.last() - other.first() > span.last() - span.first() ? other.type() : type;
            last = other.last();
        }
        put(new Span(first, last, type, span.listed()));
    }

    /** {@code Brink-Oriel}: two names, unless both are places, which a railway may join. */
    private static boolean isOtherHalf(Span span, int first) {
        return span != null && !span.isListed() && span.first() == first && span.type() != NameType.LOCATION;
    }

    private boolean isJoint(int i) {
        return i > 0
                && i + 1 < text.size()
                && text.token(i).text().equals("-")
                && text.token(i - 1).touches(text.token(i))
                && text.token(i).touches(text.token(i + 1));
    }

    private boolean isHalf(int i) {
        return text.token(i).isCapitalised() && !MEMBERSHIP.contains(text.key(i)) || PARTICLES.contains(text.key(i));
    }

    /** An acronym in brackets after the name of a body is a name of it. */
    private void nameAcronym(Span span) {
        var acronym = span.type() == NameType.PERSON ? -1 : Acronyms.after(text, span);
        if (acronym >= 0 && at[acronym] == null) {
            put(new Span(acronym, acronym + 1, NameType.ORGANIZATION, List.of()));
        }
    }

    private void repair(Sentence sentence) {
        for (var i = sentence.first(); i < sentence.last(); i++) {
            if (!text.token(i).isCapitalised()) {
                continue;
            }
            var end = endOfRun(i, sentence.last());
            repairRun(i, end, sentence);
            i = end;
        }
    }

    /** Index after the last of some capitalised words that follow each other without punctuation. */
    private int endOfRun(int first, int limit) {
        var end = first + 1;
        while (end < limit && continuesRun(end, limit)) {
            end++;
        }
        return text.key(end - 1).isEmpty() ? end - 1 : end;
    }

    private boolean continuesRun(int i, int limit) {
        var token = text.token(i);
        if (token.isCapitalised() || token.text().equals("&")) {
            return true;
        }
        var hyphen = token.text().equals("-") && text.token(i - 1).touches(token);
        return i + 1 < limit
                && (hyphen || token.isPossessive() && token.text().length() > 1 && Cues.isHead(text.key(i + 1)))
                && text.token(i + 1).isCapitalised();
    }

    private void repairRun(int runStart, int end, Sentence sentence) {
        var first = runStart;
        while (first < end && at[first] == null && isLoose(first, sentence)) {
            first++;
        }
        if (first == end) {
            return;
        }
        var head = text.key(end - 1);
        var last = Cues.isInstitution(head) ? withComplement(end, sentence.last()) : end;
        if (last - first < 2) {
            claimUnseen(first, end);
            return;
        }
        if (last == end && evidence.employs(end) && !Cues.isFirstName(text.key(first))) {
            claim(first, end, end - 1, NameType.ORGANIZATION);
            return;
        }
        if ((Cues.isOrganizationHead(head) || last > end)
                && !(isUnseen(first, last) && INDEFINITE.contains(text.key(first - 1)))) {
            claim(
                    withNumber(first),
                    last,
                    end - 1,
                    last > end && Cues.isPlaceHead(head) ? NameType.LOCATION : NameType.ORGANIZATION);
        } else if (Cues.isPlaceHead(head)
                && (touchesUnlisted(first, end) || isUnseen(first, end) && BEFORE_A_SITE.contains(before(first)))) {
            claim(first, end, end - 1, NameType.LOCATION);
        } else {
            claimUnseen(first, end);
        }
    }

    /** The word before, {@code the} passed over. */
    private String before(int i) {
        return text.key(text.key(i - 1).equals("the") ? i - 2 : i - 1);
    }

    /** {@code 101st Airborne Division}: the number is part of the name. */
    private int withNumber(int first) {
        var before = first - 1;
        return before >= 0 && Cues.isUnit(text.key(endOfName(first) - 1)) && isNumber(text.key(before))
                ? before
                : first;
    }

    private int endOfName(int first) {
        return endOfRun(first, text.sentence(first).last());
    }

    private static boolean isNumber(String key) {
        return !key.isEmpty() && key.length() <= 5 && Character.isDigit(key.charAt(0));
    }

    /** Capitals that nobody took for a name are one when the words around describe it. */
    private void claimUnseen(int first, int end) {
        if (!isUnseen(first, end)) {
            return;
        }
        var told = evidence.of(new Span(first, end, NameType.ORGANIZATION, List.of()));
        if (told != null && told.isStrong()) {
            put(new Span(first, end, told.type(), List.of()));
        }
    }

    /** Whether a capital at the start of a run is no part of the name after it. */
    private boolean isLoose(int i, Sentence sentence) {
        var hyphened = i + 1 < text.size() && text.key(i + 1).isEmpty();
        return !hyphened && (noNames.isNoPartOfAName(i) || i == sentence.first() && at(i + 1) != null);
    }

    /** {@code Ministry} + {@code of Foreign Affairs}. */
    private int withComplement(int end, int limit) {
        if (end >= limit || !JOINERS.contains(text.key(end))) {
            return end;
        }
        var next = end + 1;
        if (next < limit && text.key(next).equals("the")) {
            next++;
        }
        if (next >= limit
                || !text.token(next).isCapitalised()
                || at(next) != null && at(next).type() == NameType.PERSON) {
            return end;
        }
        return withSecond(endOfRun(next, limit), limit);
    }

    /** {@code Department of Health} + {@code and Human Services}. */
    private int withSecond(int end, int limit) {
        var joined = end + 1 < limit
                && text.key(end).equals("and")
                && text.token(end + 1).isCapitalised();
        var free = joined
                && at(end + 1) == null
                && (at(end - 1) == null || at(end - 1).type() == NameType.ORGANIZATION);
        return free ? endOfRun(end + 1, limit) : end;
    }

    private Span at(int i) {
        return i >= 0 && i < at.length ? at[i] : null;
    }

    private boolean isUnseen(int first, int end) {
        for (var i = first; i < end; i++) {
            if (at[i] != null) {
                return false;
            }
        }
        return true;
    }

    private boolean touchesUnlisted(int first, int end) {
        for (var i = first; i < end; i++) {
            if (at[i] != null && !at[i].isListed()) {
                return true;
            }
        }
        return false;
    }

    /** Makes one name of some tokens, unless the knowledge has a name of several words there or a person stands there. */
    private void claim(int first, int last, int head, NameType type) {
        for (var i = first; i < last; i++) {
            var span = at[i];
            if (span == null) {
                continue;
            }
            var crosses = span.first() < first || span.last() > last;
            var several = span.last() - span.first() > 1
                    && (span.type() != NameType.LOCATION || span.last() > head && span.first() <= head);
            var strong = span.isListed() && (several || span.meaning().isPerson());
            if (crosses || strong || isPerson(span)) {
                return;
            }
        }
        for (var i = first; i < last; i++) {
            if (at[i] != null) {
                remove(at[i]);
            }
        }
        put(new Span(first, last, type, List.of()));
    }

    private boolean isPerson(Span span) {
        return span.type() == NameType.PERSON
                && span.last() - span.first() > 1
                && Cues.isFirstName(text.key(span.first()));
    }

    private void put(Span span) {
        for (var i = span.first(); i < span.last(); i++) {
            at[i] = span;
        }
    }

    private void remove(Span span) {
        for (var i = span.first(); i < span.last(); i++) {
            at[i] = null;
        }
    }
}
