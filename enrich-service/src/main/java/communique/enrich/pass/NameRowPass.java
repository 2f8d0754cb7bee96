package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.SpanMap;
import java.util.ArrayList;
import java.util.List;

/** Finds the names in a row of names that nobody saw: in {@code Oriel, Vane and Night} all three are of one kind. */
final class NameRowPass implements NamePass {

    private static final int LONGEST = 4;

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        var names = new SpanMap(text, spans);
        var filled = new ArrayList<NameSpan>(spans.size());
        for (var span : spans) {
            filled.add(span);
            var start = afterSeparator(text, span.last());
            var end = start < 0 ? -1 : endOfCapitals(text, names, start);
            if (end > start && end - start <= LONGEST) {
                var next = afterSeparator(text, end);
                if (next >= 0 && isSame(span, names.at(next))) {
                    filled.add(new NameSpan(start, end, span.type()));
                }
            }
        }
        return filled;
    }

    /** Index after a comma or {@code and} or both; -1 when none stands there. */
    private static int afterSeparator(KeyedText text, int i) {
        var next = text.key(i).equals(",") ? i + 1 : i;
        next = text.key(next).equals("and") || text.key(next).equals("or") ? next + 1 : next;
        next = text.key(next).equals("the") && next > i ? next + 1 : next;
        return next == i || next >= text.size() || text.sentenceOf(next) != text.sentenceOf(i - 1) ? -1 : next;
    }

    private static int endOfCapitals(KeyedText text, SpanMap names, int start) {
        var limit = text.sentence(start).last();
        var end = text.endOfRun(start, limit, i -> names.isFree(i) && NameWords.mayBePartOfAName(text, i));
        var runsIntoAName = end > start && end < limit && !names.isFree(end) && text.isSpacedFromNext(end - 1);
        return runsIntoAName ? start : end;
    }

    private static boolean isSame(NameSpan before, NameSpan after) {
        return after != null && after.type() == before.type() && !before.isDemonym() && !after.isDemonym();
    }
}
