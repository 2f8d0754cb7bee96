package communique.benchmarks.quality;

import communique.benchmarks.quality.Quality.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The figures that must not drop, and the errors at the time they were recorded, so that a drop can be explained per
 * document.
 */
public record Floor(Map<String, Double> figures, List<String> errors) {

    private static final String HEAD = """
            # What the quality report measured last: no figure may get worse, and the test names every error that is
            # not in this list. Written by QualityReport --write; a line that gets worse here needs a reason in the commit.
            # Figures of other languages than English begin with the code of the language.
            """;

    public static Floor load(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            var figures = new LinkedHashMap<String, Double>();
            ((Map<?, ?>) yaml.get("figures"))
                    .forEach((name, value) -> figures.put((String) name, ((Number) value).doubleValue()));
            var errors = new ArrayList<String>();
            ((List<?>) yaml.get("errors")).forEach(error -> errors.add((String) error));
            return new Floor(figures, errors);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The content of the floor file for a measurement. */
    static String yaml(QualityByLanguage quality) {
        var yaml = new StringBuilder(HEAD).append("figures:\n");
        quality.figures().forEach((name, figure) -> yaml.append("  %s: %s%n".formatted(name, figure.text())));
        yaml.append("errors:\n");
        quality.errors()
                .forEach(error -> yaml.append("  - \"%s\"%n"
                        .formatted(error.line().replace("\\", "\\\\").replace("\"", "\\\""))));
        return yaml.toString();
    }

    /** The figures below this floor, one sentence each. */
    public List<String> drops(Map<String, Figure> measured) {
        var drops = new ArrayList<String>();
        figures.forEach((name, bound) -> {
            var figure = measured.get(name);
            if (figure == null || !figure.holds(bound)) {
                drops.add(
                        name + " is " + (figure == null ? "not measured" : figure.text()) + ", the floor is " + bound);
            }
        });
        return drops;
    }

    /** The errors that are not in this floor. */
    public List<String> newErrors(QualityByLanguage quality) {
        var known = new HashMap<String, Integer>();
        errors.forEach(error -> known.merge(error, 1, Integer::sum));
        return quality.errors().stream()
                .map(Finding::line)
                .filter(error -> known.merge(error, -1, Integer::sum) < 0)
                .toList();
    }
}
