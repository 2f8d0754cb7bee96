package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.name.SpanMap;
import communique.enrich.text.Sentence;
import java.util.List;
import java.util.Set;

/** The runs of capitalised words of one text, and the names that they make. */
final class CapitalRuns {

    private static final Set<String> JOINERS = Set.of("of", "for");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "each", "every", "another");
    private static final Set<String> BEFORE_A_SITE =
            Set.of("in", "at", "near", "outside", "on", "along", "inside", "from");
    private static final int LONGEST_NUMBER = 5;

    private final KeyedText text;
    private final SpanMap names;
    private final NameEvidence evidence;

    CapitalRuns(KeyedText text, List<NameSpan> spans) {
        this.text = text;
        this.names = new SpanMap(text, spans);
        this.evidence = new NameEvidence(text);
    }

    List<NameSpan> named() {
        for (var sentence : text.text().sentences()) {
            if (!text.isTitleCase(sentence)) {
                name(sentence);
            }
        }
        return names.spans();
    }

    private void name(Sentence sentence) {
        for (var i = sentence.first(); i < sentence.last(); i++) {
            if (!text.token(i).isCapitalised()) {
                continue;
            }
            var end = endOfRun(i, sentence.last());
            nameRun(i, end, sentence);
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

    private void nameRun(int runStart, int end, Sentence sentence) {
        var first = runStart;
        while (first < end && names.isFree(first) && isLoose(first, sentence)) {
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
                && !(names.isFree(first, last) && INDEFINITE.contains(text.key(first - 1)))) {
            claim(
                    withNumber(first),
                    last,
                    end - 1,
                    last > end && Cues.isPlaceHead(head) ? NameType.LOCATION : NameType.ORGANIZATION);
        } else if (Cues.isPlaceHead(head)
                && (touchesUnlisted(first, end) || names.isFree(first, end) && BEFORE_A_SITE.contains(before(first)))) {
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
        var end = endOfRun(first, text.sentence(first).last());
        var isNumbered = Cues.isUnit(text.key(end - 1))
                && text.isNumber(before)
                && text.key(before).length() <= LONGEST_NUMBER;
        return isNumbered ? before : first;
    }

    /** Capitals that nobody took for a name are one when the words around describe it. */
    private void claimUnseen(int first, int end) {
        if (!names.isFree(first, end)) {
            return;
        }
        var hint = evidence.of(new NameSpan(first, end, NameType.ORGANIZATION));
        if (hint != null && hint.isStrong()) {
            names.put(new NameSpan(first, end, hint.type()));
        }
    }

    /** Whether a capital at the start of a run is no part of the name after it. */
    private boolean isLoose(int i, Sentence sentence) {
        var hyphened = i + 1 < text.size() && text.key(i + 1).isEmpty();
        return !hyphened && (Cues.isNoPartOfAName(text.key(i)) || i == sentence.first() && !names.isFree(i + 1));
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
                || !names.isFree(next) && names.at(next).type() == NameType.PERSON) {
            return end;
        }
        return withSecond(endOfRun(next, limit), limit);
    }

    /** {@code Department of Health} + {@code and Human Services}, {@code Department for Fish} + {@code , Ports and Trade}. */
    private int withSecond(int start, int limit) {
        var end = start;
        while (isNextOfList(end, limit)) {
            end = endOfRun(end + 1, limit);
        }
        if (end == start) {
            return withLast(end, limit);
        }
        var last = end + 1 < limit && text.key(end).equals("and") ? endOfRun(end + 1, limit) : end;
        return last > end && text.token(end + 1).isCapitalised() && isFreeOrBody(end + 1, last) ? last : start;
    }

    /** Whether a comma and another field of the same body stand here, which no list of bodies or persons can be. */
    private boolean isNextOfList(int comma, int limit) {
        var next = comma + 1;
        if (next >= limit || !text.key(comma).equals(",") || !text.token(next).isCapitalised()) {
            return false;
        }
        var end = endOfRun(next, limit);
        return (text.key(end).equals("and") || text.key(end).equals(","))
                && !Cues.isNoPartOfAName(text.key(next))
                && !Cues.isOrganizationHead(text.key(end - 1))
                && isFreeOrBody(next, end);
    }

    private boolean isFreeOrBody(int first, int end) {
        for (var i = first; i < end; i++) {
            var span = names.at(i);
            if (span != null && (span.isListed() || span.type() != NameType.ORGANIZATION)) {
                return false;
            }
        }
        return true;
    }

    private int withLast(int end, int limit) {
        var joined = end + 1 < limit
                && text.key(end).equals("and")
                && text.token(end + 1).isCapitalised();
        var free = joined
                && names.isFree(end + 1)
                && (names.isFree(end - 1) || names.at(end - 1).type() == NameType.ORGANIZATION);
        return free ? endOfRun(end + 1, limit) : end;
    }

    private boolean touchesUnlisted(int first, int end) {
        for (var i = first; i < end; i++) {
            if (!names.isFree(i) && !names.at(i).isListed()) {
                return true;
            }
        }
        return false;
    }

    /** Makes one name of some tokens, unless the knowledge has a name of several words there or a person stands there. */
    private void claim(int first, int last, int head, NameType type) {
        for (var i = first; i < last; i++) {
            var span = names.at(i);
            if (span == null) {
                continue;
            }
            var crosses = span.first() < first || span.last() > last;
            var several = span.length() > 1
                    && (span.type() != NameType.LOCATION || span.last() > head && span.first() <= head);
            var strong = span.isListed() && (several || span.meaning().isPerson());
            if (crosses || strong || isPerson(span)) {
                return;
            }
        }
        for (var i = first; i < last; i++) {
            if (!names.isFree(i)) {
                names.remove(names.at(i));
            }
        }
        names.put(new NameSpan(first, last, type));
    }

    private boolean isPerson(NameSpan span) {
        return span.type() == NameType.PERSON && span.length() > 1 && Cues.isFirstName(text.key(span.first()));
    }
}
