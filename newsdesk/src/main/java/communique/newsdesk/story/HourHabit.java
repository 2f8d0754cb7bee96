package communique.newsdesk.story;

import java.util.List;

/**
 * How much is usual. A count is far above it when chance alone would hardly ever bring it about.
 *
 * @param mean of the counts before
 * @param spread their standard deviation; never less than that of events which come by chance
 */
public record HourHabit(double mean, double spread) {

    /** So few are no burst, however rare the thing is. */
    private static final long FEWEST = 4;

    private static final double DEVIATIONS = 3;

    /** @param counts one for each hour before; none means that it never happened */
    public static HourHabit of(List<Double> counts) {
        var mean = counts.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        var variance = counts.stream()
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElse(0);
        return new HourHabit(mean, Math.sqrt(Math.max(Math.max(variance, mean), 1.0 / Math.max(1, counts.size()))));
    }

    public boolean isFarBelow(long count) {
        return count >= FEWEST && count > mean + DEVIATIONS * spread;
    }
}
