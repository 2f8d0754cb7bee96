package communique.pipeline.faults;

import java.util.List;

/** A course of values as one line of text: the higher the block, the larger the value, from nought to the largest. */
final class Sparkline {

    private static final String BLOCKS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    private static final int WIDTH = 50;

    private Sparkline() {}

    /** The largest value of each fiftieth of the course. */
    static String of(List<Double> values) {
        var most = values.stream().mapToDouble(value -> value).max().orElse(0);
        var width = Math.min(WIDTH, values.size());
        var line = new StringBuilder();
        for (int i = 0; i < width; i++) {
            var part = values.subList(i * values.size() / width, (i + 1) * values.size() / width);
            var largest = part.stream().mapToDouble(value -> value).max().orElse(0);
            line.append(BLOCKS.charAt(most == 0 ? 0 : (int) Math.round(largest / most * (BLOCKS.length() - 1))));
        }
        return line.toString();
    }
}
