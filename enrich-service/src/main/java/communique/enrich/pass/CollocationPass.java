package communique.enrich.pass;

import communique.enrich.name.By;
import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameType;
import communique.enrich.name.SentenceGate;
import communique.enrich.name.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * Finds bodies that are called after a place, such as {@code Varenna Wanderers}: a text that writes the place and the
 * same capitals after it more than once means one thing by them.
 */
public final class CollocationPass {

    private static final int TWICE = 2;
    private static final int SHORTEST_TEAM = 4;

    private final KeyedText text;
    private final boolean[] taken;

    public CollocationPass(KeyedText text, List<Span> spans) {
        this.text = text;
        this.taken = new boolean[text.size()];
        spans.forEach(span -> Arrays.fill(taken, span.first(), span.last(), true));
    }

    /** The spans, with places lengthened to the bodies that are called after them. */
    public List<Span> join(List<Span> spans) {
        var counts = new HashMap<String, Integer>();
        var longer = new ArrayList<Span>();
        for (var span : spans) {
            var end = isPlace(span) ? endOfCapitals(span.last()) : span.last();
            longer.add(span.between(span.first(), end));
            counts.merge(name(span.first(), end), 1, Integer::sum);
        }
        var joined = new ArrayList<Span>();
        for (var i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            var end = longer.get(i).last();
            var isBody = end > span.last() && (counts.get(name(span.first(), end)) >= TWICE || isTeam(end - 1));
            joined.add(isBody ? new Span(span.first(), end, NameType.ORGANIZATION, List.of()) : span);
        }
        joined.sort(Comparator.comparingInt(Span::first));
        return joined;
    }

    /** {@code Wanderers}: a plural after a place is a team. */
    private boolean isTeam(int i) {
        var key = text.key(i);
        return key.length() > SHORTEST_TEAM && key.endsWith("s") && !key.endsWith("ss") && !Cues.isParty(key);
    }

    private static boolean isPlace(Span span) {
        return span.type() == NameType.LOCATION
                && !(span.isListed() && span.meaning().by() == By.DEMONYM);
    }

    private String name(int first, int last) {
        return String.join(" ", text.keys(first, last));
    }

    private int endOfCapitals(int from) {
        var sentence = from < text.size() ? text.sentence(from - 1) : null;
        var end = from;
        while (sentence != null
                && end < sentence.last()
                && isPartOfAName(end)
                && !SentenceGate.isTitleCase(text, sentence)) {
            end++;
        }
        return end;
    }

    private boolean isPartOfAName(int i) {
        var key = text.key(i);
        return !taken[i]
                && text.token(i).isCapitalised()
                && text.token(i).start() == text.token(i - 1).end() + 1
                && !Cues.isPersonTitle(key)
                && !Cues.isCourtesy(key)
                && !Cues.isNeverName(key)
                && !Cues.isCommonWord(key)
                && !Cues.isPlaceHead(key);
    }
}
