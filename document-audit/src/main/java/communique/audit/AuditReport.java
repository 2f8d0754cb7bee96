package communique.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Result of comparing Kafka with Elasticsearch. */
public final class AuditReport {

    private long received;
    private long deleted;
    private long enriched;
    private long indexed;
    private long refused;
    private final Findings missing = new Findings();
    private final Findings stale = new Findings();
    private final Findings extra = new Findings();
    private final Findings twice = new Findings();
    private final Map<String, Long> rejections = new TreeMap<>();
    private final Consumer<Finding> listener;

    /** Documents with the same finding: their number, and the first ones by id. */
    public static final class Findings {

        private static final int LISTED = 100;

        private long count;
        private final List<String> first = new ArrayList<>();

        private void add(Finding finding) {
            count++;
            if (first.size() < LISTED) {
                first.add(finding.toString());
            }
        }

        public long count() {
            return count;
        }

        /** At most 100 ids, each with what else is known. */
        public List<String> first() {
            return List.copyOf(first);
        }
    }

    AuditReport(Consumer<Finding> listener) {
        this.listener = listener;
    }

    /** Whether every document is in the index exactly once, in its newest revision. */
    public boolean isClean() {
        return missing.count == 0 && stale.count == 0 && extra.count == 0 && twice.count == 0;
    }

    /** Documents that came in and were not deleted since. */
    public long received() {
        return received;
    }

    /** Documents that came in and were deleted since. */
    public long deleted() {
        return deleted;
    }

    /** Documents whose newest revision has been enriched. */
    public long enriched() {
        return enriched;
    }

    /** Documents that can be found. */
    public long indexed() {
        return indexed;
    }

    /** Documents whose newest revision was refused by some step. */
    public long refused() {
        return refused;
    }

    /** Neither in the index nor refused; each with the step that has not delivered it. */
    public Findings missing() {
        return missing;
    }

    /** In the index in an older revision. */
    public Findings stale() {
        return stale;
    }

    /** In the index although Kafka has no such document, or has its deletion. */
    public Findings extra() {
        return extra;
    }

    /** In the index more than once. */
    public Findings twice() {
        return twice;
    }

    /** How many events were refused, by the code of the reason. */
    public Map<String, Long> rejections() {
        return Map.copyOf(rejections);
    }

    void add(Finding finding) {
        var trouble = finding.trouble();
        if (trouble.isMissing()) {
            missing.add(finding);
        } else if (trouble.isExtra()) {
            extra.add(finding);
        } else {
            (trouble == Finding.Trouble.STALE ? stale : twice).add(finding);
        }
        listener.accept(finding);
    }

    void countRejection(String reason) {
        rejections.merge(reason, 1L, Long::sum);
    }

    void countDocument(boolean isDeleted, boolean isEnriched) {
        if (isDeleted) {
            deleted++;
            return;
        }
        received++;
        if (isEnriched) {
            enriched++;
        }
    }

    void countIndexed() {
        indexed++;
    }

    void countRefused() {
        refused++;
    }

    @Override
    public String toString() {
        return "received=" + received + " deleted=" + deleted + " enriched=" + enriched + " indexed=" + indexed
                + " refused=" + refused + " missing=" + missing.first + " stale=" + stale.first + " extra="
                + extra.first + " twice=" + twice.first + " rejections=" + rejections;
    }
}
