package communique.enrich.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which name each token of a text belongs to. A token belongs to one name at most: a later one takes it over. */
public final class SpanMap {

    private final NameSpan[] at;

    /** The map of some names of a text. */
    public SpanMap(KeyedText text, List<NameSpan> spans) {
        this.at = new NameSpan[text.size()];
        spans.forEach(this::put);
    }

    /** The name that a token belongs to; null when it belongs to none, or when the text has no such token. */
    public NameSpan at(int token) {
        return token >= 0 && token < at.length ? at[token] : null;
    }

    /** Whether a token of the text belongs to no name. */
    public boolean isFree(int token) {
        return at(token) == null;
    }

    /** Whether none of the tokens from {@code first} up to {@code last} belongs to a name. */
    public boolean isFree(int first, int last) {
        for (var i = first; i < last; i++) {
            if (at[i] != null) {
                return false;
            }
        }
        return true;
    }

    public void put(NameSpan span) {
        Arrays.fill(at, span.first(), span.last(), span);
    }

    public void remove(NameSpan span) {
        Arrays.fill(at, span.first(), span.last(), null);
    }

    /** The names in the order of the text. */
    public List<NameSpan> spans() {
        var spans = new ArrayList<NameSpan>();
        for (var i = 0; i < at.length; i++) {
            if (at[i] != null && at[i].first() == i) {
                spans.add(at[i]);
            }
        }
        return spans;
    }
}
