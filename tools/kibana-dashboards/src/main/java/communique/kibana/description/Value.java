package communique.kibana.description;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * What is measured in each group.
 *
 * @param field none for a count
 * @param percent of a percentile
 * @param where KQL: counts only what matches
 * @param per unit of time that a count is scaled to, such as {@code m}
 * @param decimals shown; null for the field's own format
 */
public record Value(
        String label,
        Measure measure,
        String field,
        Integer percent,
        String where,
        String per,
        Integer decimals,
        String color) {

    public Value {
        requireNonNull(label, "label of a value");
        requireNonNull(measure, "measure");
        if ((measure == Measure.COUNT) != (field == null)) {
            throw new IllegalArgumentException(label + ": everything but a count needs a field");
        }
        if ((measure == Measure.PERCENTILE) != (percent != null)) {
            throw new IllegalArgumentException(label + ": a percentile, and nothing else, needs a percent");
        }
    }

    /** The arithmetic. */
    public enum Measure {
        COUNT,
        UNIQUE_COUNT,
        SUM,
        AVERAGE,
        MEDIAN,
        MAX,
        PERCENTILE;

        public String kibana() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
