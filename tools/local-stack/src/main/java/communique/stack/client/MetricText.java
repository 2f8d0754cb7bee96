package communique.stack.client;

import java.util.OptionalDouble;

/** What a service answers at {@code /q/metrics}. */
public final class MetricText {

    private MetricText() {}

    /**
     * The sum of a metric over all its labels.
     *
     * @return empty if the service has no such metric
     */
    public static OptionalDouble sum(String text, String metric) {
        return text.lines()
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                // Behind the figure there may be the trace of an example, with a time of its own.
                .map(line -> line.replaceFirst(" # .*", ""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum);
    }
}
