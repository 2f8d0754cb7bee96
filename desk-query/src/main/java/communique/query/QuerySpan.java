package communique.query;

/** Where something stands in the text of a query: UTF-16 offsets, {@code end} is the first behind it. */
public record QuerySpan(int start, int end) {

    QuerySpan to(QuerySpan last) {
        return new QuerySpan(start, last.end);
    }
}
