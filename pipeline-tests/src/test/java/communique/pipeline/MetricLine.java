package communique.pipeline;

/** A line of {@code /q/metrics}. */
final class MetricLine {

    private MetricLine() {}

    /** Its value, which follows the labels and precedes an exemplar. */
    static double value(String line) {
        var value = line.substring(line.lastIndexOf('}', endOfSample(line)) + 1, endOfSample(line));
        return Double.parseDouble(value.substring(value.indexOf(' ')).trim());
    }

    private static int endOfSample(String line) {
        var example = line.indexOf(" # ");
        return example < 0 ? line.length() : example;
    }
}
