package communique.benchmarks.quality;

import static communique.benchmarks.quality.Measure.PLACES;

import communique.benchmarks.quality.LabelledDocument.Wanted;
import communique.events.DocumentEnriched.PlaceTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Scores places, each once per document; a listed place must have its gazetteer id. */
final class PlaceScore {

    private final Set<String> listed;

    PlaceScore(Set<String> listed) {
        this.listed = listed;
    }

    List<Finding> judge(Reading reading) {
        var document = reading.document();
        var findings = new ArrayList<Finding>();
        var claims = new HashMap<String, List<PlaceTag>>();
        for (var place : reading.enriched().places()) {
            var label = reading.labelOf(reading.ranges(place));
            if (label == null) {
                findings.add(Finding.wrong(PLACES, "invented", document, place.name()));
            } else if (label.type().equals("place")) {
                claims.computeIfAbsent(label.id(), id -> new ArrayList<>()).add(place);
            } else if (!label.type().equals("country")) {
                findings.add(Finding.wrong(PLACES, "an actor taken for a place", document, place.name()));
            }
        }
        document.byId(true).forEach((id, labels) -> {
            if (labels.stream().anyMatch(label -> label.wanted() == Wanted.NAME)) {
                judge(document, id, claims.getOrDefault(id, List.of()), findings);
            }
        });
        return findings;
    }

    private void judge(LabelledDocument document, String id, List<PlaceTag> claims, List<Finding> findings) {
        var right = claims.stream()
                .filter(place -> listed.contains(id) ? place.id().equals(id) : place.location() == null)
                .findFirst();
        right.ifPresentOrElse(
                place -> findings.add(Finding.right(PLACES, document, place.name())),
                () -> findings.add(Finding.missed(PLACES, claims.isEmpty() ? "not found" : "another", document, id)));
        claims.stream()
                .filter(place -> right.isEmpty() || place != right.get())
                .forEach(place -> findings.add(
                        Finding.wrong(PLACES, right.isPresent() ? "twice" : "another", document, place.id())));
    }
}
