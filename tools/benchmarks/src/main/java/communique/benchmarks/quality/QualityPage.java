package communique.benchmarks.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Formats the figures as Markdown. */
final class QualityPage {

    static final String BEGIN = "<!-- figures begin -->";
    static final String END = "<!-- figures end -->";

    private static final String COMMAND = "java -cp … communique.benchmarks.QualityReport --write";
    private static final List<Measure> MEASURES = List.of(
            Measure.ACTORS, Measure.MENTIONS, Measure.TITLES, Measure.PLACES, Measure.TOPICS, Measure.STATEMENTS);

    /** What is told of every language. */
    private static final List<String> CELLS = List.of(
            "actors precision",
            "actors recall",
            "actors F1",
            "mentions F1",
            "topics F1",
            "statements precision",
            "statements recall",
            "speakers right",
            "quotations with their speaker");

    private static final List<String> FRONT_CELLS =
            List.of("actors F1", "mentions F1", "topics F1", "statements F1", "quotations with their speaker");

    private QualityPage() {}

    /** The tables alone. */
    static String table(QualityByLanguage quality) {
        return table(quality.english()) + "\n" + languages(quality, CELLS);
    }

    private static String table(Quality quality) {
        var table = new StringBuilder(
                "| what | precision | recall | F1 | right / wrong / missed |\n|---|---|---|---|---|\n");
        for (var measure : MEASURES) {
            var score = Score.of(quality.findings(), measure);
            table.append("| %s | %s | %s | %s | %d / %d / %d |%n"
                    .formatted(
                            measure.label(),
                            text(quality, measure.label() + " precision"),
                            text(quality, measure.label() + " recall"),
                            text(quality, measure.label() + " F1"),
                            score.right(),
                            score.wrong(),
                            score.missed()));
        }
        table.append("\n| what | figure |\n|---|---|\n");
        quality.figures().forEach((name, figure) -> {
            if (!name.matches(".*(precision|recall|F1)")) {
                table.append("| %s | %s |%n".formatted(name, figure.text()));
            }
        });
        return table.toString();
    }

    /** The page with all figures and errors between its two markers. */
    static String renewed(String page, QualityByLanguage quality, LocalDate date) {
        var english = quality.english();
        var part = new StringBuilder("%nMeasured on %s.%n%n### English, %d documents%n%n%s"
                .formatted(date, english.documents(), table(english)));
        part.append("\n### Every language by itself\n\n").append(languages(quality, CELLS));
        part.append("\n## The errors in English, by kind\n\n").append(errors(english));
        part.append("\n## The errors in other languages, by kind\n\n").append(numbers(quality));
        return withPart(page, part.toString());
    }

    /** One line per language. */
    private static String languages(QualityByLanguage quality, List<String> cells) {
        var table = new StringBuilder("| language | documents |");
        cells.forEach(cell -> table.append(" %s |".formatted(cell)));
        table.append("\n").append("|---".repeat(cells.size() + 2)).append("|\n");
        quality.languages().forEach((language, measured) -> {
            table.append("| %s | %d |".formatted(name(language), measured.documents()));
            cells.forEach(cell -> table.append(" %s |".formatted(text(measured, cell))));
            table.append("\n");
        });
        return table.toString();
    }

    private static String text(Quality quality, String figure) {
        return Optional.ofNullable(quality.figures().get(figure))
                .map(Quality.Figure::text)
                .orElse("");
    }

    private static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    /** The README with one line per measure between its two markers. */
    static String renewedFront(String page, QualityByLanguage quality, LocalDate date) {
        var table = new StringBuilder("%nMeasured on %s by `%s`:%n%n".formatted(date, COMMAND));
        table.append("| F1 of, in English | |\n|---|---|\n");
        var english = quality.english();
        for (var measure : MEASURES) {
            table.append("| %s | %s |%n".formatted(measure.label(), text(english, measure.label() + " F1")));
        }
        for (var figure : List.of("speakers right", "boilerplate left", "text lost")) {
            table.append("| (share) %s | %s |%n".formatted(figure, text(english, figure)));
        }
        table.append("\n").append(languages(quality, FRONT_CELLS));
        return withPart(page, table.toString());
    }

    private static String withPart(String page, String part) {
        var begin = page.indexOf(BEGIN) + BEGIN.length();
        var end = page.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalArgumentException("the page needs the lines " + BEGIN + " and " + END);
        }
        return page.substring(0, begin) + part + page.substring(end);
    }

    /** How many errors of each kind each language has; the errors themselves are in the floor. */
    private static String numbers(QualityByLanguage quality) {
        var others = quality.languages().tailMap(QualityByLanguage.ENGLISH).keySet().stream()
                .skip(1)
                .toList();
        var kinds = new TreeMap<String, Map<String, Integer>>();
        for (var language : others) {
            for (var error : quality.languages().get(language).errors()) {
                kinds.computeIfAbsent(error.measure().label() + ": " + error.kind(), kind -> new HashMap<>())
                        .merge(language, 1, Integer::sum);
            }
        }
        var table = new StringBuilder("Each of them is in `tools/benchmarks/quality-set/floor.yaml`.\n\n| kind |");
        others.forEach(language -> table.append(" %s |".formatted(language)));
        table.append("\n").append("|---".repeat(others.size() + 1)).append("|\n");
        kinds.forEach((kind, counts) -> {
            table.append("| %s |".formatted(kind));
            others.forEach(language -> table.append(" %s |".formatted(counts.getOrDefault(language, 0))));
            table.append("\n");
        });
        return table.toString();
    }

    private static String errors(Quality quality) {
        var kinds = new TreeMap<String, List<Finding>>();
        quality.errors().forEach(error -> kinds.computeIfAbsent(
                        error.measure().label() + ": " + error.kind(), kind -> new ArrayList<>())
                .add(error));
        var list = new StringBuilder();
        kinds.forEach((kind, errors) -> {
            list.append("- **%s** (%d)%n".formatted(kind, errors.size()));
            errors.forEach(error -> list.append("  - %s: %s%n"
                    .formatted(
                            error.document(),
                            error.what().replaceAll("\\s+", " ").strip())));
        });
        return list.toString();
    }
}
