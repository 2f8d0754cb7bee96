package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drops words that only number things, such as {@code Exhibit 3}: a name would also stand without a number. */
public final class NumberedLabelFilter {

    private static final int TWICE = 2;

    private final KeyedText text;

    public NumberedLabelFilter(KeyedText text) {
        this.text = text;
    }

    public List<Span> drop(List<Span> spans) {
        Map<String, Integer> numbered = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (var span : spans) {
            all.merge(name(span), 1, Integer::sum);
            numbered.merge(name(span), isNumbered(span) ? 1 : 0, Integer::sum);
        }
        return spans.stream()
                .filter(span -> span.isListed()
                        || all.get(name(span)) < TWICE
                        || numbered.get(name(span)) < all.get(name(span)))
                .toList();
    }

    private String name(Span span) {
        return String.join(" ", text.keys(span.first(), span.last()));
    }

    private boolean isNumbered(Span span) {
        var next = text.key(span.last());
        return span.last() - span.first() == 1 && !next.isEmpty() && Character.isDigit(next.charAt(0));
    }
}
