package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.name.SpanMap;
import communique.enrich.text.Sentence;
import java.util.List;

/** Finds the place that opens a report, such as {@code PORT ORIEL, March 3 (Nordpost) -}. */
final class DatelinePass implements NamePass {

    private static final int LONGEST_PLACE = 4;
    private static final int LONGEST_DATELINE = 16;

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        var names = new SpanMap(text, spans);
        var paragraph = -1;
        for (var sentence : text.text().sentences()) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                var end = endOfPlace(text, sentence);
                for (var i = sentence.first(); i < end; i++) {
                    if (!names.isFree(i)) {
                        names.remove(names.at(i));
                    }
                }
                if (end > sentence.first()) {
                    names.put(new NameSpan(sentence.first(), end, NameType.LOCATION));
                }
            }
        }
        return names.spans();
    }

    /** Index after the words in capitals that a dateline starts with; that of the first word when there are none. */
    private static int endOfPlace(KeyedText text, Sentence sentence) {
        var limit = Math.min(sentence.last(), sentence.first() + LONGEST_PLACE);
        var end = text.endOfRun(
                sentence.first(), limit, token -> text.token(token).isAllCapitals());
        if (end == sentence.first() || end == sentence.last()) {
            return sentence.first();
        }
        var next = text.token(end);
        var isPlace = next.text().equals(",")
                || "(—–-".contains(next.text()) && !text.token(end - 1).touches(next);
        return isPlace && hasDash(text, sentence, end) ? end : sentence.first();
    }

    private static boolean hasDash(KeyedText text, Sentence sentence, int from) {
        var limit = Math.min(sentence.last() - 1, sentence.first() + LONGEST_DATELINE);
        for (var i = from; i < limit; i++) {
            var isSpaced = text.token(i).isDash()
                    && !text.token(i - 1).touches(text.token(i))
                    && (!text.token(i).touches(text.token(i + 1))
                            || text.token(i + 1).isDash());
            if (isSpaced) {
                return true;
            }
        }
        return false;
    }
}
