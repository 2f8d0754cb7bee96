package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.NameType;
import communique.enrich.name.RecognizedName;
import communique.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the place that opens a report, such as {@code PORT ORIEL, March 3 (Nordpost) -}. */
public final class DatelinePass {

    private static final int LONGEST_PLACE = 4;
    private static final int LONGEST_DATELINE = 16;

    private final KeyedText text;

    public DatelinePass(KeyedText text) {
        this.text = text;
    }

    /** The names, with those places among them that the recogniser took for something else or did not see. */
    public List<RecognizedName> place(List<RecognizedName> names) {
        var placed = new ArrayList<>(names);
        var paragraph = -1;
        for (var sentence : text.text().sentences()) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                var end = endOfPlace(sentence);
                if (end > sentence.first()) {
                    placed.removeIf(name -> name.first() < end && sentence.first() < name.last());
                    placed.add(new RecognizedName(sentence.first(), end, NameType.LOCATION));
                }
            }
        }
        placed.sort(Comparator.comparingInt(RecognizedName::first));
        return placed;
    }

    /** Index after the words in capitals that a dateline starts with; that of the first word when there are none. */
    private int endOfPlace(Sentence sentence) {
        var end = sentence.first();
        while (end < sentence.last()
                && end - sentence.first() < LONGEST_PLACE
                && text.token(end).isAllCapitals()) {
            end++;
        }
        if (end == sentence.first() || end == sentence.last()) {
            return sentence.first();
        }
        var next = text.token(end);
        var isPlace = next.text().equals(",")
                || "(—–-".contains(next.text()) && !text.token(end - 1).touches(next);
        return isPlace && hasDash(sentence, end) ? end : sentence.first();
    }

    private boolean hasDash(Sentence sentence, int from) {
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
