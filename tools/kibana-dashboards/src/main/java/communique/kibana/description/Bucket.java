package communique.kibana.description;

/**
 * How documents are grouped: by the values of a field, or by time.
 *
 * @param terms a field; null when grouped by time
 * @param top how many values
 * @param by {@code count} to rank values by documents instead of by what the chart measures
 * @param pick for a matrix: the field that a click filters by, where another one is in more indices; null for {@code terms}
 * @param time a date field; null when grouped by values
 * @param every such as {@code w}; Kibana chooses when null
 */
public record Bucket(String terms, String label, int top, String by, String pick, String time, String every) {

    public Bucket {
        if ((terms == null) == (time == null)) {
            throw new IllegalArgumentException("a bucket has either terms or time: " + label);
        }
    }

    /** The field that a click in a matrix filters by. */
    public String picked() {
        return pick == null ? terms : pick;
    }

    public String field() {
        return terms == null ? time : terms;
    }
}
