package communique.audit;

import communique.audit.Finding.Trouble;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares all entries of one part. */
final class Comparison {

    private final AuditReport report;
    private final Map<String, AuditEntry> newest;
    private final Map<String, AuditEntry> enriched;
    private final Set<String> rejected = new HashSet<>();

    Comparison(AuditReport report, List<AuditEntry> received, List<AuditEntry> enriched, List<AuditEntry> rejected) {
        this.report = report;
        for (var rejection : rejected) {
            this.rejected.add(rejection.position());
            this.rejected.add(event(rejection));
        }
        this.newest = newestOf(received);
        this.enriched = newestOf(enriched);
        for (var event : received) {
            if (event.isUnreadable() && !this.rejected.contains(event.position())) {
                report.add(new Finding(
                        Trouble.UNREADABLE, event.id(), "unreadable, at " + event.position() + ", not rejected"));
            }
        }
    }

    void with(List<AuditEntry> indexed) {
        var found = new HashMap<String, AuditEntry>();
        for (var document : indexed) {
            report.countIndexed();
            if (found.put(document.id(), document) != null) {
                report.add(new Finding(Trouble.TWICE, document.id(), ""));
            }
            var event = newest.get(document.id());
            if (event == null) {
                report.add(new Finding(Trouble.UNKNOWN, document.id(), ""));
            } else if (event.isDeletion()) {
                report.add(new Finding(Trouble.UNDELETED, document.id(), ""));
            }
        }
        newest.values().forEach(event -> judge(event, found.get(event.id())));
    }

    private void judge(AuditEntry event, AuditEntry found) {
        var further = enriched.get(event.id());
        var isEnriched = further != null && further.receivedAt() == event.receivedAt();
        report.countDocument(event.isDeletion(), isEnriched);
        if (event.isDeletion() || found != null && found.revision().equals(event.revision())) {
            return;
        }
        if (rejected.contains(event(event)) || rejected.contains(event.position())) {
            report.countRefused();
        } else if (found == null) {
            report.add(
                    isEnriched
                            ? new Finding(Trouble.NOT_INDEXED, event.id(), "not indexed")
                            : new Finding(Trouble.NOT_ENRICHED, event.id(), "not enriched"));
        } else {
            report.add(new Finding(Trouble.STALE, event.id(), ""));
        }
    }

    private static Map<String, AuditEntry> newestOf(List<AuditEntry> events) {
        var newest = new HashMap<String, AuditEntry>();
        for (var event : events) {
            if (!event.isUnreadable()) {
                newest.merge(event.id(), event, (a, b) -> b.receivedAt() >= a.receivedAt() ? b : a);
            }
        }
        return newest;
    }

    private static String event(AuditEntry entry) {
        return entry.id() + "@" + entry.receivedAt();
    }
}
