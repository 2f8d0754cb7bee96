package communique.benchmarks.quality;

import static communique.benchmarks.quality.Measure.ATTRIBUTION;
import static communique.benchmarks.quality.Measure.QUOTES;
import static communique.benchmarks.quality.Measure.STATEMENTS;

import communique.benchmarks.quality.Finding.Verdict;
import communique.benchmarks.quality.LabelledDocument.LabelledStatement;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Scores which statements were found, and for those whether the speaker is correct, or correctly unknown. */
final class StatementScore {

    private static final String ANYBODY = "*";
    private static final double MOST = 0.8;
    private static final double MUCH = 0.6;
    private static final int ENOUGH_WORDS = 4;

    private StatementScore() {}

    static List<Finding> judge(Reading reading) {
        var document = reading.document();
        var found = new HashMap<Statement, Range>();
        for (var statement : reading.enriched().statements()) {
            var range = reading.alignment().raw(statement.start(), statement.end());
            if (range != null) {
                found.put(statement, range);
            }
        }
        var speakers = speakers(reading);
        var findings = new ArrayList<Finding>();
        for (var label : document.statements()) {
            var match = reading.enriched().statements().stream()
                    .filter(statement -> isSame(found.get(statement), label))
                    .findFirst();
            if (!label.optional()) {
                findings.addAll(judge(document, label, match, speakers));
            }
        }
        for (var statement : reading.enriched().statements()) {
            if (document.statements().stream().noneMatch(label -> isSame(found.get(statement), label))) {
                var kind = "no statement, taken for " + statement.kind() + " speech";
                findings.add(Finding.wrong(STATEMENTS, kind, document, statement.text()));
            }
        }
        return findings;
    }

    private static List<Finding> judge(
            LabelledDocument document,
            LabelledStatement label,
            Optional<Statement> match,
            Map<String, String> speakers) {
        var findings = new ArrayList<Finding>();
        findings.add(
                match.isPresent()
                        ? Finding.right(STATEMENTS, document, label.text())
                        : Finding.missed(STATEMENTS, label.kind() + " speech not found", document, label.text()));
        if (ANYBODY.equals(label.speaker())) {
            return findings;
        }
        var attribution = match.map(statement -> attribution(document, label, statement, speakers));
        attribution.ifPresent(findings::add);
        if (label.kind().equals("direct")) {
            var right = attribution.filter(finding -> finding.verdict() == Verdict.RIGHT);
            findings.add(
                    right.isPresent()
                            ? Finding.right(QUOTES, document, label.text())
                            : Finding.missed(QUOTES, "without its speaker", document, label.text()));
        }
        return findings;
    }

    /** The label of each actor found. */
    private static Map<String, String> speakers(Reading reading) {
        var speakers = new HashMap<String, String>();
        for (ActorTag actor : reading.enriched().actors()) {
            var label = reading.labelOf(reading.ranges(actor));
            speakers.put(actor.id(), label == null ? null : label.id());
        }
        return speakers;
    }

    private static Finding attribution(
            LabelledDocument document, LabelledStatement label, Statement statement, Map<String, String> speakers) {
        var speaker = statement.speaker() == null
                ? null
                : Objects.requireNonNullElse(
                        speakers.get(statement.speaker().id()),
                        statement.speaker().id());
        if (Objects.equals(speaker, label.speaker())) {
            return Finding.right(ATTRIBUTION, document, label.text());
        }
        var kind = speaker == null ? "no speaker" : label.speaker() == null ? "guessed" : "wrong speaker";
        return Finding.wrong(
                ATTRIBUTION, kind, document, "%s, not %s: %s".formatted(speaker, label.speaker(), label.text()));
    }

    private static boolean isSame(Range range, LabelledStatement label) {
        if (range == null) {
            return false;
        }
        var shared = range.shared(label.range());
        var shorter = Math.min(range.size(), label.range().size());
        var longer = Math.max(range.size(), label.range().size());
        return shared >= MOST * shorter && (shared >= ENOUGH_WORDS || shared >= MUCH * longer);
    }
}
