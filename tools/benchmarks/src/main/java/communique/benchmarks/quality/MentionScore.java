package communique.benchmarks.quality;

import static communique.benchmarks.quality.Measure.MENTIONS;
import static communique.benchmarks.quality.Measure.TITLES;

import communique.benchmarks.quality.LabelledDocument.Label;
import communique.benchmarks.quality.LabelledDocument.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scores names by their exact words and type, and titles of office by their holder. */
final class MentionScore {

    private MentionScore() {}

    static List<Finding> judge(Reading reading) {
        var named = new LinkedHashMap<Range, Family>();
        for (var place : reading.enriched().places()) {
            reading.ranges(place).forEach(range -> named.put(range, Family.LOCATION));
        }
        for (var actor : reading.enriched().actors()) {
            for (var mention : actor.mentions()) {
                var range = reading.range(mention);
                if (range != null && !mention.by().equals("title")) {
                    named.put(range, Family.of(actor.type()));
                }
            }
        }
        var findings = new ArrayList<>(judge(reading.document(), named));
        findings.addAll(titles(reading));
        return findings;
    }

    /** Scores names found in the original document. */
    static List<Finding> judge(LabelledDocument document, Map<Range, Family> named) {
        var findings = new ArrayList<Finding>();
        for (var label : document.labels()) {
            if (label.wanted() == Wanted.NAME) {
                var family = named.get(label.range());
                if (family == Family.of(label.type())) {
                    findings.add(Finding.right(MENTIONS, document, label.text()));
                } else {
                    var kind = family != null
                            ? "wrong type"
                            : touches(named.keySet(), label) ? "other words" : "not found";
                    findings.add(Finding.missed(MENTIONS, kind, document, label.text()));
                }
            }
        }
        named.forEach((range, family) -> {
            if (document.isNeutral(range)) {
                return;
            }
            var label = document.best(range);
            var exact = label != null && label.range().equals(range);
            if (label == null || label.wanted() == Wanted.NAME && !(exact && Family.of(label.type()) == family)) {
                var kind = label == null ? "no name" : exact ? "wrong type" : "other words";
                findings.add(Finding.wrong(MENTIONS, kind, document, words(document, range) + " as " + family));
            }
        });
        return findings;
    }

    private static boolean touches(Set<Range> ranges, Label label) {
        return ranges.stream().anyMatch(range -> range.shared(label.range()) > 0);
    }

    private static List<Finding> titles(Reading reading) {
        var document = reading.document();
        var findings = new ArrayList<Finding>();
        for (var label : document.labels()) {
            if (label.wanted() == Wanted.TITLE) {
                var resolved = reading.enriched().actors().stream()
                        .filter(actor -> actor.id().equals(label.id()))
                        .flatMap(actor -> reading.ranges(actor).stream())
                        .anyMatch(range -> range.shared(label.range()) > 0);
                findings.add(
                        resolved
                                ? Finding.right(TITLES, document, label.text())
                                : Finding.missed(TITLES, "not resolved", document, label.text() + " is " + label.id()));
            }
        }
        for (var actor : reading.enriched().actors()) {
            for (var mention : actor.mentions()) {
                var range = reading.range(mention);
                if (range != null && mention.by().equals("title") && !isMeant(document, range, actor.id())) {
                    var what = mention.text() + " as " + actor.id();
                    findings.add(Finding.wrong(TITLES, "somebody else", document, what));
                }
            }
        }
        return findings;
    }

    private static boolean isMeant(LabelledDocument document, Range range, String id) {
        return document.labels().stream()
                .anyMatch(label -> label.id().equals(id) && label.range().shared(range) > 0);
    }

    private static String words(LabelledDocument document, Range range) {
        return String.join(" ", document.words().keys().subList(range.first(), range.last()));
    }
}
