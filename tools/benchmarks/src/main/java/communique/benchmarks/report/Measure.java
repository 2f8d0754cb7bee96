package communique.benchmarks.report;

import communique.benchmarks.speed.Spread;
import java.util.List;

/**
 * One figure of one contestant, per lap.
 *
 * @param who such as {@code index-service}
 * @param what such as {@code operations}
 * @param unit such as {@code 1/s}
 */
public record Measure(String who, String what, String unit, List<Double> laps) {

    public Measure {
        if (laps.isEmpty()) {
            throw new IllegalArgumentException("no lap of " + who + ", " + what);
        }
        laps = List.copyOf(laps);
    }

    public Spread spread() {
        return Spread.of(laps);
    }
}
