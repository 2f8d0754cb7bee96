package communique.index.bulk;

import communique.events.DocumentId;
import communique.index.bulk.Change.Deletion;
import communique.index.bulk.Change.Revision;
import communique.index.bulk.Operation.Guard;
import communique.index.bulk.StoredDocuments.Stored;
import communique.index.view.Entry.Kind;
import communique.index.view.FanOut;
import communique.index.view.FanOut.Address;
import communique.index.view.History;
import communique.index.view.IndexView;
import communique.index.view.IndexView.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A change of one document on its way into the index. It goes in rounds: look what is stored, send what is still to be
 * done, take the verdicts. Most need one round.
 *
 * <p>What makes a crash between any two operations harmless: the stored document tells which entries beside it there
 * may be. So a new revision keeps the largest number there ever was; and a deletion, or new tags for the same
 * revision, touches the document only when everything beside it is done.
 */
public final class PendingChange {

    private static final Logger LOG = LoggerFactory.getLogger(PendingChange.class);

    private static final BulkVerdict STORED = new BulkVerdict.Stored();

    private final Change change;
    private final FanOut seen;
    private final History passed;
    /** By {@code _id}, which tells the kind of entry, too. */
    private final Map<String, BulkVerdict> written = new HashMap<>();

    private final Set<String> removed = new HashSet<>();
    private final Patience patience = new Patience();
    private String refusal;
    private BulkVerdict.Failing failing;
    private boolean cleaning;
    private boolean last;
    private boolean waiting;
    private boolean checked;
    private boolean finished;

    public PendingChange(Change change) {
        this(change, change.fanOut(), History.NONE);
    }

    /**
     * A change that stands for older ones, too.
     *
     * @param seen the most entries that any of them has
     * @param passed the revisions among the older ones
     */
    private PendingChange(Change change, FanOut seen, History passed) {
        this.change = change;
        this.seen = seen;
        this.passed = passed;
    }

    public DocumentId id() {
        return change.id();
    }

    public Change change() {
        return change;
    }

    /** This change and one before it, of the same document, as one: the newer of them, aware of both. */
    public PendingChange after(PendingChange before) {
        var isNewer = change.replaces(before.change);
        var newer = isNewer ? this : before;
        var older = isNewer ? before : this;
        return new PendingChange(newer.change, seen.max(before.seen), newer.historyAfter(older));
    }

    /** A deletion takes with it what the document said until then. */
    private History historyAfter(PendingChange older) {
        if (change instanceof Deletion) {
            return History.NONE;
        }
        if (older.change instanceof Deletion) {
            return passed.after(((Deletion) older.change).receivedAt());
        }
        var both = passed.with(older.passed.revisions());
        return older.change.version() == change.version()
                ? both
                : both.with(List.of(((Revision) older.change).view().revision()));
    }

    public boolean isFinished() {
        return finished;
    }

    /** Why Elasticsearch will never take it; null if it has. Then nothing of the document is left in the index. */
    public String refusal() {
        return refusal;
    }

    /** Whether it was refused not by Elasticsearch, but because that has failed at it too often. */
    public boolean isGivenUp() {
        return patience.isOver();
    }

    /** When the document came in, if its entry is new in the index by this change. */
    public Optional<Instant> newlyStoredSince() {
        var isNew = change instanceof Revision && written.get(id().value()) instanceof BulkVerdict.Stored;
        return isNew ? Optional.of(((Revision) change).view().revision().receivedAt()) : Optional.empty();
    }

    /**
     * Begins a round.
     *
     * @param stored the document as it is in the index; null if it is not
     * @return what to send
     */
    List<Operation> begin(Stored stored, Instant now) {
        waiting = false;
        failing = null;
        last = true;
        cleaning = refusal != null || isOvertaken(stored);
        if (cleaning) {
            var operations = refusal != null ? removal(stored) : leftovers(stored);
            operations.removeIf(operation -> removed.contains(operation.id()));
            return operations;
        }
        if (change instanceof Revision) {
            return revisionOrRemoval((Revision) change, stored, now);
        }
        return documentLast(deletion(stored));
    }

    /** Takes the verdict on one operation of the round. */
    void settle(Operation operation, BulkVerdict verdict) {
        if (!verdict.isFinal()) {
            waiting = true;
            failing = verdict instanceof BulkVerdict.Failing failed ? failed : failing;
        } else if (cleaning) {
            removed.add(operation.id());
        } else {
            written.put(operation.id(), verdict);
            if (refusal == null && verdict instanceof BulkVerdict.Refused) {
                refusal = operation.kind().alias() + ": " + ((BulkVerdict.Refused) verdict).detail();
            }
        }
    }

    /**
     * Ends the round. Something may be left for another one.
     *
     * @param othersTaken whether the round brought anything in
     */
    void end(boolean othersTaken) {
        if (failing != null) {
            giveUpInTime(othersTaken);
            return;
        }
        if (waiting || !last || (refusal != null && !cleaning)) {
            return;
        }
        if (!cleaning && !checked && mayBeOvertaken()) {
            checked = true;
            return;
        }
        finished = true;
    }

    private void giveUpInTime(boolean othersTaken) {
        patience.failed(othersTaken);
        if (!patience.isOver()) {
            return;
        }
        if (refusal == null) {
            refusal = "failed " + patience.failures() + " times: " + failing.cause();
        } else {
            // Not even what there is of it can be removed; the next revision or a repair will.
            finished = true;
        }
    }

    /** One event that cannot be made sense of, such as a link to nobody, must not hold its partition for ever. */
    private List<Operation> revisionOrRemoval(Revision revision, Stored stored, Instant now) {
        try {
            return revision(revision, stored, now);
        } catch (RuntimeException e) {
            LOG.warn("no entries can be made id={} step=index reason={}", id(), e.toString());
            refusal = "no entries can be made: " + e.getMessage();
            cleaning = true;
            return removal(stored);
        }
    }

    private List<Operation> revision(Revision revision, Stored stored, Instant now) {
        var newTags = stored != null && hasNewTags(revision.view(), stored);
        var guard = new Guard(change.version(), newTags || revision.redriven());
        var most = mostEver(stored);
        var operations = new ArrayList<Operation>();
        var past =
                new Past(most, stored == null ? passed : stored.before(revision).with(passed.revisions()));
        revision.view().entries(past, now).forEach(entry -> operations.add(Operation.store(entry, guard)));
        most.beyond(change.fanOut(), id()).forEach(address -> operations.add(Operation.delete(address, guard)));
        if (newTags) {
            return documentLast(operations);
        }
        operations.removeIf(operation -> written.containsKey(operation.id()));
        return operations;
    }

    /** The same recipe makes the same tags, however often a step is repeated: then nothing is written again. */
    private boolean hasNewTags(IndexView view, Stored stored) {
        return stored.version() == change.version()
                && isBefore(stored.enrichedAt(), view.enrichedAt())
                && (view.recipe() == null
                        || stored.recipe() == null
                        || !stored.recipe().equals(view.recipe()));
    }

    private List<Operation> deletion(Stored stored) {
        var guard = new Guard(change.version(), false);
        return deletions(mostEver(stored).beyond(FanOut.NONE, id()), guard, true);
    }

    /** Everything of the document, with the revision that was refused and those before it. */
    private List<Operation> removal(Stored stored) {
        return deletions(mostEver(stored).beyond(FanOut.NONE, id()), new Guard(change.version(), true), true);
    }

    /** What was written of this change before a newer one, which did not know of it, was found in its place. */
    private List<Operation> leftovers(Stored newer) {
        var kept = newer == null ? FanOut.NONE : newer.most();
        var version = newer == null ? change.version() : Math.max(change.version(), newer.version());
        var addresses = change.fanOut().beyond(kept, id());
        addresses.removeIf(address -> !(written.get(address.id()) instanceof BulkVerdict.Stored));
        return deletions(addresses, new Guard(version, true), false);
    }

    private List<Operation> deletions(List<Address> addresses, Guard guard, boolean andDocument) {
        var operations = new ArrayList<Operation>();
        addresses.forEach(address -> operations.add(Operation.delete(address, guard)));
        if (andDocument) {
            operations.add(Operation.delete(document(), guard));
        }
        return operations;
    }

    /** As long as anything beside the document is to be done, only that. */
    private List<Operation> documentLast(List<Operation> operations) {
        operations.removeIf(operation -> written.containsKey(operation.id()));
        if (operations.stream().anyMatch(operation -> !operation.isDocument())) {
            last = false;
            operations.removeIf(Operation::isDocument);
        }
        return operations;
    }

    private FanOut mostEver(Stored stored) {
        return stored == null ? seen : seen.max(stored.most());
    }

    private boolean isOvertaken(Stored stored) {
        if (stored == null) {
            // It was there when this change was written, or a later deletion was: somebody has deleted it since.
            return change instanceof Revision && written.containsKey(id().value());
        }
        if (stored.version() != change.version()) {
            return stored.version() > change.version();
        }
        return change instanceof Revision && isBefore(((Revision) change).view().enrichedAt(), stored.enrichedAt());
    }

    /** The document was taken care of by somebody else, but entries beside it came from here. */
    private boolean mayBeOvertaken() {
        // Then whatever was stored is an entry beside it.
        return written.get(id().value()) instanceof BulkVerdict.Current && written.containsValue(STORED);
    }

    private Address document() {
        return new Address(Kind.DOCUMENT, id().value());
    }

    private static boolean isBefore(Instant one, Instant other) {
        return one != null && other != null && one.isBefore(other);
    }
}
