package communique.benchmarks.quality;

import communique.benchmarks.quality.Quality.Figure;
import communique.enrich.Enricher;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Quality of the enrichment, each language by itself, so that another language never moves the figures of English.
 *
 * @param languages by ISO 639-1 code, English first
 */
public record QualityByLanguage(SortedMap<String, Quality> languages) {

    static final String ENGLISH = "en";

    private static final Comparator<String> ENGLISH_FIRST = Comparator.<String, Boolean>comparing(
                    language -> !language.equals(ENGLISH))
            .thenComparing(Comparator.naturalOrder());

    /** Enriches every document and scores the results. */
    public static QualityByLanguage measure(List<LabelledDocument> documents, Enricher enricher) {
        var groups = documents.stream().collect(Collectors.groupingBy(LabelledDocument::language));
        var languages = new TreeMap<String, Quality>(ENGLISH_FIRST);
        groups.forEach((language, group) -> languages.put(language, Quality.measure(group, enricher)));
        return new QualityByLanguage(languages);
    }

    public Quality english() {
        return languages.get(ENGLISH);
    }

    /** The figures by name in the order of the report; those of other languages begin with their code. */
    public Map<String, Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        languages.forEach((language, quality) -> {
            var prefix = language.equals(ENGLISH) ? "" : language + " ";
            quality.figures().forEach((name, figure) -> figures.put(prefix + name, figure));
        });
        return figures;
    }

    /** All errors, one line each. */
    public List<Finding> errors() {
        return languages.values().stream()
                .flatMap(quality -> quality.errors().stream())
                .toList();
    }
}
