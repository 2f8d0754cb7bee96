package communique.benchmarks.quality;

import communique.benchmarks.quality.LabelledDocument.Label;
import communique.benchmarks.quality.LabelledDocument.LineKind;
import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.PlaceTag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A labelled document and its enrichment, both in word positions of the document. */
record Reading(LabelledDocument document, DocumentEnriched enriched, Alignment alignment) {

    static Reading of(LabelledDocument document, DocumentEnriched enriched) {
        return new Reading(document, enriched, Alignment.of(document.words(), Words.of(enriched.body())));
    }

    Range range(ActorMention mention) {
        return alignment.rawName(mention.start(), mention.end());
    }

    List<Range> ranges(ActorTag actor) {
        return actor.mentions().stream()
                .map(this::range)
                .filter(Objects::nonNull)
                .toList();
    }

    List<Range> ranges(PlaceTag place) {
        return place.mentions().stream()
                .map(mention -> alignment.rawName(mention.start(), mention.end()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The label that overlaps most of the ranges; null if none does. */
    Label labelOf(List<Range> ranges) {
        var weights = new HashMap<String, Double>();
        var labels = new HashMap<String, Label>();
        for (var range : ranges) {
            var label = document.best(range);
            if (label != null) {
                labels.putIfAbsent(label.id(), label);
                weights.merge(label.id(), label.range().likeness(range), Double::sum);
            }
        }
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(best -> labels.get(best.getKey()))
                .orElse(null);
    }

    boolean isOnThePage(List<Range> ranges) {
        return ranges.stream()
                .anyMatch(range -> document.kinds().get(document.lines()[range.first()]) == LineKind.PAGE);
    }
}
