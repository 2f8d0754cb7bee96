package communique.kibana.description;

/**
 * How documents are grouped: by the values of a field, or by time.
 *
 * @param terms a field; null when grouped by time
 * @param top how many values
 * @param by {@code count} to rank values by documents instead of by what the chart measures
 * @param time a date field; null when grouped by values
 * @param every such as {@code w}; Kibana chooses when null
 */
public record Bucket(String terms, String label, int top, String by, String time, String every) {

    public Bucket {
        if ((terms == null) == (time == null)) {
            throw new IllegalArgumentException("a bucket has either terms or time: " + label);
        }
    }

    public String field() {
        return terms == null ? time : terms;
    }
}
