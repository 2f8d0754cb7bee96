package communique.benchmarks.quality;

import static communique.benchmarks.quality.Measure.TOPICS;

import communique.benchmarks.quality.Finding.Verdict;
import communique.enrich.Enricher;
import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.TopicTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Quality of the enrichment on the quality set: all findings and the figures computed from them.
 *
 * @param documents number of documents
 */
public record Quality(int documents, List<Finding> findings) {

    private static final String DOSSIER = "dossier:";
    private static final double THOUSAND = 1000;

    public Quality {
        findings = List.copyOf(findings);
    }

    /** Enriches every document and scores the result. */
    public static Quality measure(List<LabelledDocument> documents, Enricher enricher) {
        var actors = new ActorScore(enricher.knowledge().actors().keySet());
        var places = new PlaceScore(enricher.knowledge().places().keySet());
        var findings = new ArrayList<Finding>();
        for (var document : documents) {
            var enriched = enricher.enrich(document.received());
            var reading = Reading.of(document, enriched);
            findings.addAll(actors.judge(reading));
            findings.addAll(MentionScore.judge(reading));
            findings.addAll(places.judge(reading));
            findings.addAll(topics(document, enriched));
            findings.addAll(StatementScore.judge(reading));
            findings.addAll(PageScore.judge(reading));
        }
        return new Quality(documents.size(), findings);
    }

    /** The figures by name, in the order of the report. */
    public Map<String, Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        for (var measure : List.of(Measure.ACTORS, Measure.MENTIONS, Measure.TITLES, Measure.PLACES, TOPICS)) {
            putScores(figures, measure);
        }
        putScores(figures, Measure.STATEMENTS);
        figures.put("actors split", Figure.count(count(Measure.ACTORS, ActorScore.SPLIT)));
        figures.put("actors merged", Figure.count(count(Measure.ACTORS, ActorScore.MERGED)));
        figures.put("actors taken for another", Figure.count(count(Measure.ACTORS, ActorScore.MISTAKEN)));
        figures.put("speakers right", Figure.atLeast(share(Measure.ATTRIBUTION, Verdict.RIGHT)));
        figures.put("quotations with their speaker", Figure.atLeast(share(Measure.QUOTES, Verdict.RIGHT)));
        figures.put("boilerplate left", Figure.atMost(share(Measure.BOILERPLATE, Verdict.WRONG)));
        figures.put("text lost", Figure.atMost(share(Measure.TEXT, Verdict.MISSED)));
        for (var measure : List.of(Measure.HEADLINE, Measure.DATE, Measure.LANGUAGE)) {
            figures.put(measure.label() + " right", Figure.atLeast(share(measure, Verdict.RIGHT)));
        }
        return figures;
    }

    /**
     * All errors, one line each; lost text has one line per document. A quotation that is missed or has another speaker
     * is listed as that.
     */
    public List<Finding> errors() {
        var lost = findings.stream()
                .filter(finding -> finding.measure() == Measure.TEXT && finding.verdict() != Verdict.RIGHT)
                .collect(Collectors.groupingBy(
                        Finding::document,
                        LinkedHashMap::new,
                        Collectors.mapping(Finding::what, Collectors.joining(" "))));
        var errors = new ArrayList<Finding>();
        findings.stream()
                .filter(finding -> finding.measure() != Measure.TEXT && finding.measure() != Measure.QUOTES)
                .filter(finding -> finding.verdict() != Verdict.RIGHT)
                .forEach(errors::add);
        lost.forEach((document, words) ->
                errors.add(new Finding(Measure.TEXT, Verdict.MISSED, "words of the article gone", document, words)));
        return errors;
    }

    private void putScores(Map<String, Figure> figures, Measure measure) {
        var score = Score.of(findings, measure);
        if (score.judged() == 0) {
            return;
        }
        figures.put(measure.label() + " precision", Figure.atLeast(score.precision()));
        figures.put(measure.label() + " recall", Figure.atLeast(score.recall()));
        figures.put(measure.label() + " F1", Figure.atLeast(score.f1()));
    }

    private double share(Measure measure, Verdict verdict) {
        return (double) count(finding -> finding.measure() == measure && finding.verdict() == verdict)
                / Math.max(1, count(finding -> finding.measure() == measure));
    }

    /** A missed actor and its duplicate count as one error. */
    private long count(Measure measure, String kind) {
        return findings.stream()
                .filter(finding -> finding.measure() == measure && kind.equals(finding.kind()))
                .filter(finding -> kind.equals(ActorScore.MERGED) || finding.verdict() == Verdict.WRONG)
                .count();
    }

    private long count(Predicate<Finding> which) {
        return findings.stream().filter(which).count();
    }

    private static List<Finding> topics(LabelledDocument document, DocumentEnriched enriched) {
        if (!document.hasTopics()) {
            return List.of();
        }
        var found = enriched.topics().stream()
                .map(TopicTag::id)
                .filter(id -> id.startsWith(DOSSIER))
                .toList();
        var wanted = document.ids("topics");
        var optional = document.ids("also");
        var findings = new ArrayList<Finding>();
        for (var id : found) {
            if (wanted.contains(id)) {
                findings.add(Finding.right(TOPICS, document, id));
            } else if (!optional.contains(id)) {
                var kind = wanted.isEmpty() ? "dossier on a document that has none" : "one too many";
                findings.add(Finding.wrong(TOPICS, kind, document, id));
            }
        }
        wanted.stream()
                .filter(id -> !found.contains(id))
                .forEach(id -> findings.add(Finding.missed(TOPICS, "not found", document, id)));
        return findings;
    }

    /**
     * A figure and whether higher is better.
     *
     * @param value to three decimals
     * @param whole whether it is a count of errors rather than a share
     */
    public record Figure(double value, boolean higherIsBetter, boolean whole) {

        static Figure atLeast(double value) {
            return new Figure(rounded(value), true, false);
        }

        static Figure atMost(double value) {
            return new Figure(rounded(value), false, false);
        }

        static Figure count(long errors) {
            return new Figure(errors, false, true);
        }

        /** Whether it satisfies the floor, or the ceiling of an error count. */
        public boolean holds(double bound) {
            return higherIsBetter ? value >= bound : value <= bound;
        }

        public String text() {
            return whole ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.3f", value);
        }

        private static double rounded(double value) {
            return Math.round(value * THOUSAND) / THOUSAND;
        }
    }
}
