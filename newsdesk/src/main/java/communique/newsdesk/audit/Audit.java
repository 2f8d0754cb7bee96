package communique.newsdesk.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what Kafka has received with what Elasticsearch can find, document by document in its newest revision.
 * Works through the documents in slices, so that its memory does not grow with their number. What is on its way counts
 * as missing.
 */
public final class Audit {

    private static final int AT_ONCE = 1_000;

    private final Received received;
    private final Findable findable;

    /** What Kafka has received. */
    public interface Received {

        /** How many slices to go through. */
        int slices();

        /** The newest event of each document of a slice, by document id. */
        Map<String, Event> slice(int number);
    }

    /** What Elasticsearch can find. */
    public interface Findable {

        long documents() throws IOException;

        /** When the revisions that can be found were received, in microseconds, by document id. */
        Map<String, Long> receivedAt(List<String> ids) throws IOException;

        /** Of these ids, the {@code id@receivedAt} of revisions that were refused; the id alone where it is not known. */
        Set<String> refused(List<String> ids) throws IOException;
    }

    /** The newest event of a document. */
    public record Event(long receivedAtMicros, boolean isDeletion) {}

    public Audit(Received received, Findable findable) {
        this.received = received;
        this.findable = findable;
    }

    public AuditReport run() throws IOException {
        var indexed = findable.documents();
        var report = new Tally();
        for (int slice = 0; slice < received.slices(); slice++) {
            var events = received.slice(slice);
            var ids = new ArrayList<>(events.keySet());
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                compare(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), events, report);
            }
        }
        return report.done(indexed);
    }

    private void compare(List<String> ids, Map<String, Event> events, Tally report) throws IOException {
        var found = findable.receivedAt(ids);
        var open = ids.stream()
                .filter(id -> !events.get(id).isDeletion())
                .filter(id ->
                        !found.containsKey(id) || found.get(id) < events.get(id).receivedAtMicros())
                .toList();
        var refused = open.isEmpty() ? new HashSet<String>() : findable.refused(open);
        for (var id : ids) {
            var event = events.get(id);
            var isRefused = refused.contains(id) || refused.contains(id + "@" + event.receivedAtMicros());
            report.judge(id, event, found.get(id), isRefused);
        }
    }
}
