package communique.index.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a document said before, newest first. It is kept in the document's own entry, so it comes and goes with that: no
 * crash can part the two.
 */
public record History(List<PastRevision> revisions) {

    public static final History NONE = new History(List.of());

    /** A page that is edited every minute must not grow without end. */
    static final int MOST_REVISIONS = 10;

    /** An entry is sent and stored as a whole. */
    static final int MOST_CHARACTERS = 500_000;

    public History {
        revisions = List.copyOf(revisions);
    }

    /** Both, the newest of them as far as they are kept. */
    public History with(List<PastRevision> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<Instant, PastRevision> newestFirst = new TreeMap<>(Comparator.reverseOrder());
        others.forEach(revision -> newestFirst.put(revision.receivedAt(), revision));
        revisions.forEach(revision -> newestFirst.put(revision.receivedAt(), revision));
        var kept = new ArrayList<PastRevision>();
        var characters = 0;
        for (var revision : newestFirst.values()) {
            characters += revision.characters();
            if (kept.size() == MOST_REVISIONS || characters > MOST_CHARACTERS) {
                break;
            }
            kept.add(revision);
        }
        return new History(kept);
    }

    /** Those that came in after a moment. */
    public History after(Instant moment) {
        return new History(revisions.stream()
                .filter(revision -> revision.receivedAt().isAfter(moment))
                .toList());
    }
}
