package communique.newsdesk.audit;

import communique.newsdesk.audit.Audit.Event;
import java.util.ArrayList;
import java.util.List;

/** Counts while a comparison goes on. */
final class Tally {

    private static final int EXAMPLES = 20;

    private long received;
    private long found;
    private long refused;
    private long missing;
    private long stale;
    private long undeleted;
    private long seen;
    private final List<String> examples = new ArrayList<>();

    /** @param foundAt when the revision that can be found was received; null if none can */
    void judge(String id, Event event, Long foundAt, boolean isRefused) {
        if (foundAt != null) {
            seen++;
        }
        if (event.isDeletion()) {
            if (foundAt != null) {
                undeleted++;
                example(id, "deleted");
            }
            return;
        }
        received++;
        if (foundAt != null && foundAt >= event.receivedAtMicros()) {
            found++;
        } else if (isRefused) {
            refused++;
        } else if (foundAt == null) {
            missing++;
            example(id, "missing");
        } else {
            stale++;
            example(id, "outdated");
        }
    }

    /** @param indexed how many documents could be found before the comparison began */
    AuditReport done(long indexed) {
        var extra = undeleted + Math.max(0, indexed - seen);
        var clean = missing == 0 && stale == 0 && extra == 0;
        return new AuditReport(clean, received, found, refused, missing, stale, extra, List.copyOf(examples));
    }

    private void example(String id, String what) {
        if (examples.size() < EXAMPLES) {
            examples.add(id + " (" + what + ")");
        }
    }
}
