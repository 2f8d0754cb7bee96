package communique.benchmarks.report;

import java.util.Locale;

/** Formats numbers with three significant digits. */
final class Numbers {

    private Numbers() {}

    static String shown(double value) {
        var size = Math.abs(value);
        if (size >= 100 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }
}
