package communique.benchmarks.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Formats the figures as Markdown. */
final class QualityPage {

    static final String BEGIN = "<!-- figures begin -->";
    static final String END = "<!-- figures end -->";

    private static final String COMMAND = "java -cp … communique.benchmarks.QualityReport --write";
    private static final List<Measure> MEASURES = List.of(
            Measure.ACTORS, Measure.MENTIONS, Measure.TITLES, Measure.PLACES, Measure.TOPICS, Measure.STATEMENTS);

    private QualityPage() {}

    /** The table alone. */
    static String table(Quality quality) {
        var table = new StringBuilder(
                "| what | precision | recall | F1 | right / wrong / missed |\n|---|---|---|---|---|\n");
        for (var measure : MEASURES) {
            var figures = quality.figures();
            var score = Score.of(quality.findings(), measure);
            table.append("| %s | %s | %s | %s | %d / %d / %d |%n"
                    .formatted(
                            measure.label(),
                            figures.get(measure.label() + " precision").text(),
                            figures.get(measure.label() + " recall").text(),
                            figures.get(measure.label() + " F1").text(),
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
    static String renewed(String page, Quality quality, LocalDate date) {
        var part = "%n%d documents, measured on %s.%n%n%s%n%s"
                .formatted(quality.documents(), date, table(quality), errors(quality));
        return withPart(page, part);
    }

    /** The README with one line per measure between its two markers. */
    static String renewedFront(String page, Quality quality, LocalDate date) {
        var table = new StringBuilder("%nMeasured on %s by `%s`:%n%n".formatted(date, COMMAND));
        table.append("| F1 of | |\n|---|---|\n");
        for (var measure : MEASURES) {
            table.append("| %s | %s |%n"
                    .formatted(
                            measure.label(),
                            quality.figures().get(measure.label() + " F1").text()));
        }
        for (var figure : List.of("speakers right", "boilerplate left", "text lost")) {
            table.append("| (share) %s | %s |%n"
                    .formatted(figure, quality.figures().get(figure).text()));
        }
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

    private static String errors(Quality quality) {
        var kinds = new TreeMap<String, List<Finding>>();
        quality.errors().forEach(error -> kinds.computeIfAbsent(
                        error.measure().label() + ": " + error.kind(), kind -> new ArrayList<>())
                .add(error));
        var list = new StringBuilder("## The errors, by kind\n\n");
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
