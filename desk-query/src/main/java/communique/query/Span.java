package communique.query;

/** Where something stands in the text of a query: UTF-16 offsets, {@code end} is the first behind it. */
public record Span(int start, int end) {

    Span to(Span last) {
        return new Span(start, last.end);
    }
}
