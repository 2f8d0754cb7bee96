package communique.enrich.pass;

import communique.enrich.name.By;
import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the names in a row of names that nobody saw: in {@code Oriel, Vane and Night} all three are of one kind. */
public final class NameRowPass {

    private static final int LONGEST = 4;

    private final KeyedText text;
    private final Span[] at;

    public NameRowPass(KeyedText text, List<Span> spans) {
        this.text = text;
        this.at = new Span[text.size()];
        for (var span : spans) {
            for (var i = span.first(); i < span.last(); i++) {
                at[i] = span;
            }
        }
    }

    /** The spans and those found between them. */
    public List<Span> fill(List<Span> spans) {
        var filled = new ArrayList<>(spans);
        for (var span : spans) {
            var start = afterSeparator(span.last());
            var end = start < 0 ? -1 : endOfCapitals(start);
            if (end > start && end - start <= LONGEST && isSame(span, spanAfter(end))) {
                filled.add(new Span(start, end, span.type(), List.of()));
            }
        }
        filled.sort(Comparator.comparingInt(Span::first));
        return filled;
    }

    /** Index after a comma or {@code and} or both; -1 when none stands there. */
    private int afterSeparator(int i) {
        var next = text.key(i).equals(",") ? i + 1 : i;
        next = text.key(next).equals("and") || text.key(next).equals("or") ? next + 1 : next;
        next = text.key(next).equals("the") && next > i ? next + 1 : next;
        return next == i || next >= text.size() || text.sentenceOf(next) != text.sentenceOf(i - 1) ? -1 : next;
    }

    private int endOfCapitals(int start) {
        var sentence = text.sentence(start);
        var end = start;
        while (end < sentence.last() && at[end] == null && isNameWord(end)) {
            end++;
        }
        return end < sentence.last()
                        && at[end] != null
                        && text.token(end - 1).end() + 1 == text.token(end).start()
                ? start
                : end;
    }

    private boolean isNameWord(int i) {
        var key = text.key(i);
        return text.token(i).isCapitalised()
                && !Cues.isCommonWord(key)
                && !Cues.isNeverName(key)
                && !Cues.isPersonTitle(key)
                && !Cues.isCourtesy(key);
    }

    private Span spanAfter(int end) {
        var next = afterSeparator(end);
        return next < 0 ? null : at[next];
    }

    private static boolean isSame(Span before, Span after) {
        return after != null && after.type() == before.type() && !isDemonym(before) && !isDemonym(after);
    }

    private static boolean isDemonym(Span span) {
        return span.isListed() && span.meaning().by() == By.DEMONYM;
    }
}
