package communique.deploy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a service answers at {@code /q/metrics}, in the text format of Prometheus. */
record Exposition(List<Sample> samples, Map<String, String> help) {

    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*?)})? (\\S+)(?: # .*)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String HELP = "# HELP ";

    /** One figure. */
    record Sample(String metric, Map<String, String> labels) {}

    /** @param job the name that Prometheus gives all its figures */
    static Exposition of(String job, String text) {
        var samples = new ArrayList<Sample>();
        var help = new TreeMap<String, String>();
        text.lines().forEach(line -> {
            if (line.startsWith(HELP)) {
                var parts = line.substring(HELP.length()).split(" ", 2);
                help.put(parts[0], parts.length < 2 ? "" : parts[1].strip());
            } else if (!line.startsWith("#")) {
                var sample = SAMPLE.matcher(line);
                if (!sample.matches()) {
                    throw new AssertionError("no line of an exposition: " + line);
                }
                samples.add(new Sample(sample.group(1), labels(job, sample.group(2))));
            }
        });
        return new Exposition(samples, help);
    }

    private static Map<String, String> labels(String job, String text) {
        var labels = new HashMap<>(Map.of("job", job));
        if (text != null) {
            LABEL.matcher(text).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return labels;
    }

    /** Names of the metrics of this product that come without a sentence about what they are. */
    Set<String> unexplained() {
        var names = new TreeSet<String>();
        help.forEach((name, sentence) -> {
            if (name.startsWith("communique_") && sentence.isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }
}
