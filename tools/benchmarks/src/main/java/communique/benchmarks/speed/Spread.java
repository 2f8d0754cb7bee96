package communique.benchmarks.speed;

import java.util.List;
import java.util.Locale;

/** Median and range of measurements. */
public record Spread(double median, double lowest, double highest) {

    public static Spread of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        var median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Formatted as {@code 12.3 (11.9 to 13.0)}. */
    @Override
    public String toString() {
        return "%s (%s to %s)".formatted(shown(median), shown(lowest), shown(highest));
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
