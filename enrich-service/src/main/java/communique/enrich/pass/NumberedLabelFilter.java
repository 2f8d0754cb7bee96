package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import java.util.HashMap;
import java.util.List;

/** Drops words that only number things, such as {@code Exhibit 3}: a name would also stand without a number. */
final class NumberedLabelFilter implements NamePass {

    private static final int TWICE = 2;

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        var numbered = new HashMap<String, Integer>();
        var all = new HashMap<String, Integer>();
        for (var span : spans) {
            var isNumbered = span.length() == 1 && text.isNumber(span.last());
            all.merge(text.name(span), 1, Integer::sum);
            numbered.merge(text.name(span), isNumbered ? 1 : 0, Integer::sum);
        }
        return spans.stream()
                .filter(span -> span.isListed()
                        || all.get(text.name(span)) < TWICE
                        || numbered.get(text.name(span)) < all.get(text.name(span)))
                .toList();
    }
}
