package communique.deploy;

import communique.deploy.Exposition.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A part of an expression of Prometheus that names figures, such as {@code communique_feeds{health="gone"}}. */
record Selector(String metric, List<Matcher> matchers) {

    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR = Pattern.compile("\\b([a-zA-Z]\\w*)(?:\\{([^}]*)})?(?!\\w|\\s*\\()");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!~|!=|=)\"([^\"]*)\"");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    /** A condition on a label. */
    record Matcher(String label, String operator, String value) {

        boolean accepts(String given) {
            return switch (operator) {
                case "=" -> given.equals(value);
                case "!=" -> !given.equals(value);
                case "=~" -> given.matches(value);
                default -> !given.matches(value);
            };
        }
    }

    /** All selectors of an expression. Variables of Grafana stand for everything. */
    static List<Selector> of(String expression) {
        var plain = GROUPING.matcher(expression.replaceAll("\\$\\w+", ".*").replaceAll("\\[[^]]*]", ""))
                .replaceAll(" ");
        var found = new ArrayList<Selector>();
        var selector = SELECTOR.matcher(plain);
        while (selector.find()) {
            if (!WORDS.contains(selector.group(1))) {
                found.add(new Selector(selector.group(1), matchers(selector.group(2))));
            }
        }
        return found;
    }

    /** Labels that an expression groups by. */
    static Set<String> groupings(String expression) {
        return GROUPING.matcher(expression)
                .results()
                .flatMap(group -> Pattern.compile("\\s*,\\s*").splitAsStream(group.group(1)))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static List<Matcher> matchers(String text) {
        return text == null
                ? List.of()
                : MATCHER.matcher(text)
                        .results()
                        .map(matcher -> new Matcher(matcher.group(1), matcher.group(2), matcher.group(3)))
                        .toList();
    }

    boolean selects(Sample sample) {
        return sample.metric().equals(metric)
                && matchers.stream()
                        .allMatch(matcher -> matcher.accepts(sample.labels().getOrDefault(matcher.label(), "")));
    }
}
