package communique.enrich.actor;

import communique.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Mends what the recogniser gets wrong in the same way again and again, by words that say what a name stands for:
 * {@code University}, {@code River}, {@code Mr}.
 */
final class NameRepairs {

    private static final Set<String> JOINERS = Set.of("of", "for");

    private final KeyedText text;
    private final Span[] at;

    NameRepairs(KeyedText text, List<Span> spans) {
        this.text = text;
        this.at = new Span[text.size()];
        spans.forEach(this::put);
    }

    List<Span> repair() {
        for (var sentence : text.text().sentences()) {
            if (!SentenceGate.isTitleCase(text, sentence)) {
                repair(sentence);
            }
        }
        var spans = new ArrayList<Span>();
        for (var i = 0; i < at.length; i++) {
            if (at[i] != null && at[i].first() == i && !isNoName(at[i])) {
                spans.add(retyped(at[i]));
            }
        }
        spans.sort(Comparator.comparingInt(Span::first));
        return spans;
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
                && (hyphen || token.isPossessive() && token.text().length() > 1 && isHead(text.key(i + 1)))
                && text.token(i + 1).isCapitalised();
    }

    private static boolean isHead(String key) {
        return Cues.isOrganizationHead(key) || Cues.isPlaceHead(key);
    }

    private void repairRun(int runStart, int end, Sentence sentence) {
        var first = runStart;
        while (first < end && at[first] == null && isNoPartOfAName(first)) {
            first++;
        }
        if (end - first < 2) {
            return;
        }
        var head = text.key(end - 1);
        if (Cues.isOrganizationHead(head)) {
            claim(first, withComplement(end, sentence.last()), NameType.ORGANIZATION);
        } else if (Cues.isPlaceHead(head) && touchesUnlisted(first, end)) {
            claim(first, end, NameType.LOCATION);
        }
    }

    private boolean isNoPartOfAName(int i) {
        var key = text.key(i);
        return Cues.isCommonWord(key) || Cues.isNeverName(key) || Cues.isPersonTitle(key);
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
        return next < limit && text.token(next).isCapitalised() && at(next) == null ? endOfRun(next, limit) : end;
    }

    private Span at(int i) {
        return i >= 0 && i < at.length ? at[i] : null;
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
    private void claim(int first, int last, NameType type) {
        for (var i = first; i < last; i++) {
            var span = at[i];
            if (span == null) {
                continue;
            }
            var crosses = span.first() < first || span.last() > last;
            var strong = span.isListed() && (span.last() - span.first() > 1 || span.meaning().isPerson());
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
        return span.type() == NameType.PERSON && span.last() - span.first() > 1 && Cues.isFirstName(text.key(span.first()));
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

    private Span retyped(Span span) {
        if (span.isListed()) {
            return span;
        }
        var length = span.last() - span.first();
        var first = text.key(span.first());
        var last = text.key(span.last() - 1);
        if (length > 1 && Cues.isFirstName(first)) {
            return isHead(last) && span.type() != NameType.PERSON ? span : span.withType(NameType.PERSON);
        }
        if (length > 1 && Cues.isOrganizationHead(last) && span.type() != NameType.ORGANIZATION) {
            return span.withType(Cues.isPlaceHead(last) ? span.type() : NameType.ORGANIZATION);
        }
        if (length > 1 && (Cues.isPlaceHead(last) && !Cues.isOrganizationHead(last) || Cues.isPlaceStart(first))) {
            return span.withType(NameType.LOCATION);
        }
        return followsCourtesyTitle(span) ? span.withType(NameType.PERSON) : span;
    }

    private boolean followsCourtesyTitle(Span span) {
        return Set.of("mr", "mrs", "ms", "dr", "sir").contains(text.key(span.first() - 1));
    }

    private boolean isNoName(Span span) {
        if (span.isListed()) {
            return false;
        }
        for (var i = span.first(); i < span.last(); i++) {
            var token = text.token(i);
            var counts = token.isWord() && Character.isLetter(token.text().codePointAt(0)) && !token.text().startsWith("http");
            if (counts && !isNoPartOfAName(i)) {
                return false;
            }
        }
        return true;
    }
}
