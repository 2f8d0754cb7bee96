package communique.benchmarks.quality;

import static communique.benchmarks.quality.Measure.ACTORS;

import communique.benchmarks.quality.LabelledDocument.Label;
import communique.benchmarks.quality.LabelledDocument.Wanted;
import communique.events.DocumentEnriched.ActorTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * Scores actors: each actor once per document, by identity rather than by words. A listed actor must have its registry
 * id; an unlisted actor must not have the id of another.
 */
final class ActorScore {

    static final String SPLIT = "one actor split in two";
    static final String MERGED = "two actors made one";
    static final String MISTAKEN = "taken for another";

    private final Set<String> listed;

    ActorScore(Set<String> listed) {
        this.listed = listed;
    }

    List<Finding> judge(Reading reading) {
        var document = reading.document();
        var findings = new ArrayList<Finding>();
        var claims = new HashMap<String, List<ActorTag>>();
        for (var actor : reading.enriched().actors()) {
            var label = reading.labelOf(reading.ranges(actor));
            if (label != null && !label.type().equals("place")) {
                claims.computeIfAbsent(label.id(), id -> new ArrayList<>()).add(actor);
            } else {
                var page = reading.isOnThePage(reading.ranges(actor));
                var kind = label != null ? "a place taken for an actor" : page ? "out of the page" : "invented";
                findings.add(Finding.wrong(ACTORS, kind, document, actor.name()));
            }
        }
        document.byId(false)
                .forEach((id, labels) -> judge(reading, labels, claims.getOrDefault(id, List.of()), findings));
        return findings;
    }

    private void judge(Reading reading, List<Label> labels, List<ActorTag> claims, List<Finding> findings) {
        if (labels.stream().allMatch(label -> label.wanted() == Wanted.OPTIONAL)) {
            return;
        }
        var document = reading.document();
        var label = labels.get(0);
        var right = claims.stream().filter(actor -> fits(actor, label)).findFirst();
        right.ifPresentOrElse(
                actor -> findings.add(Finding.right(ACTORS, document, actor.name())),
                () -> findings.add(Finding.missed(ACTORS, whyMissed(reading, labels, claims), document, label.id())));
        claims.stream().filter(actor -> right.isEmpty() || actor != right.get()).forEach(actor -> {
            var kind = right.isPresent() ? SPLIT : MISTAKEN;
            var what = "%s for %s (%s %s)".formatted(actor.name(), label.id(), actor.type(), actor.id());
            findings.add(Finding.wrong(ACTORS, kind, document, what));
        });
    }

    private boolean fits(ActorTag actor, Label label) {
        var sameIdentity = listed.contains(label.id()) ? actor.id().equals(label.id()) : !actor.known();
        return sameIdentity && Family.of(actor.type()) == Family.of(label.type());
    }

    private static String whyMissed(Reading reading, List<Label> labels, List<ActorTag> claims) {
        if (!claims.isEmpty()) {
            return MISTAKEN;
        }
        var covered = reading.enriched().actors().stream()
                .flatMap(actor -> reading.ranges(actor).stream())
                .anyMatch(
                        range -> labels.stream().anyMatch(label -> label.range().equals(range)));
        var titles = labels.stream().allMatch(label -> label.wanted() != Wanted.NAME);
        return covered ? MERGED : titles ? "title not resolved" : "not found";
    }
}
