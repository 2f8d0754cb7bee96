package communique.index.bulk;

import communique.events.DocumentId;
import communique.index.bulk.Change.Deletion;
import communique.index.bulk.Change.NewRevision;
import communique.index.bulk.ChangeRound.Purpose;
import communique.index.bulk.StoredDocuments.StoredDocument;
import communique.index.view.History;
import communique.index.view.StoryPlace;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A change of one document on its way into the index. It goes in rounds: read what is stored, send what is still to be
 * done, take the verdicts. Most changes need one round.
 *
 * <p>A deletion, or new tags for the same revision, touches the document only when everything beside it is done: until
 * then the stored document still tells what there is.
 */
public final class PendingChange {

    private static final Logger LOG = LoggerFactory.getLogger(PendingChange.class);

    private static final BulkVerdict STORED = new BulkVerdict.Written();

    /** How far the change has come. */
    private enum Stage {
        OPEN,
        /** Everything is written, but a newer change may have come between: one more look is due. */
        TO_BE_CHECKED,
        FINISHED
    }

    private final Change change;
    private final ChangeOperations needed;
    private final RetryLimit retries = new RetryLimit();
    /** By {@code _id}, which tells the kind of entry, too. */
    private final Map<String, BulkVerdict> written = new HashMap<>();

    private final Set<String> removed = new HashSet<>();
    private Stage state = Stage.OPEN;
    private ChangeRound round;
    private String refusal;
    private StoryPlace place;
    private boolean mayReplace;

    public PendingChange(Change change) {
        this(new ChangeOperations(change, change.fanOut(), History.NONE));
    }

    /** A change that stands for older ones, too. */
    private PendingChange(ChangeOperations needed) {
        this.change = needed.change();
        this.needed = needed;
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
        var seen = newer.needed.seen().max(older.needed.seen());
        return new PendingChange(new ChangeOperations(newer.change, seen, newer.historyAfter(older)));
    }

    /** A deletion takes with it what the document said until then. */
    private History historyAfter(PendingChange older) {
        if (change instanceof Deletion) {
            return History.NONE;
        }
        if (older.change instanceof Deletion deletion) {
            return needed.passed().after(deletion.receivedAt());
        }
        var both = needed.passed().with(older.needed.passed().revisions());
        return older.change.version() == change.version()
                ? both
                : both.with(List.of(((NewRevision) older.change).view().revision()));
    }

    public boolean isFinished() {
        return state == Stage.FINISHED;
    }

    /** Why Elasticsearch will never take it; null if it has. Then nothing of the document is left in the index. */
    public String refusal() {
        return refusal;
    }

    /** Whether it was refused not by Elasticsearch, but because Elasticsearch has failed at it too often. */
    public boolean isGivenUp() {
        return retries.areUsedUp();
    }

    /** When the document was received, if its entry is new in the index by this change. */
    public Optional<Instant> newlyStoredSince() {
        return change instanceof NewRevision revision && isStored(id().value())
                ? Optional.of(revision.view().revision().receivedAt())
                : Optional.empty();
    }

    /** Whether the document's entry should be in the index by this change, or by a newer one. */
    boolean leavesADocument() {
        return change instanceof NewRevision && refusal == null;
    }

    /** Where the document's entry says that it belongs, if this change has stored it. */
    Optional<StoryPlace> storedPlace() {
        return isStored(id().value()) ? Optional.of(place) : Optional.empty();
    }

    /**
     * Begins a round.
     *
     * @param stored the document as it is in the index; null if it is not
     * @param story where the document belongs
     * @return what to send
     */
    List<Operation> begin(StoredDocument stored, StoryPlace story, Instant now) {
        round = next(stored, story, now);
        mayReplace = stored != null && stored.version() <= change.version();
        if (round.operations().stream().anyMatch(Operation::isDocument)) {
            place = story;
        }
        return round.operations();
    }

    private ChangeRound next(StoredDocument stored, StoryPlace story, Instant now) {
        if (refusal != null) {
            return removing(needed.removal(stored));
        }
        if (isOvertaken(stored)) {
            return removing(needed.leftovers(stored, this::isStored));
        }
        if (change instanceof NewRevision revision) {
            return writing(revision, stored, story, now);
        }
        return documentLast(needed.deletion(stored));
    }

    private ChangeRound removing(List<Operation> operations) {
        operations.removeIf(operation -> removed.contains(operation.id()));
        return new ChangeRound(Purpose.REMOVE, operations);
    }

    /** One event that cannot be made sense of, such as a statement of nobody, must not hold its partition for ever. */
    private ChangeRound writing(NewRevision revision, StoredDocument stored, StoryPlace story, Instant now) {
        List<Operation> operations;
        try {
            operations = needed.revision(revision, stored, story, now);
        } catch (RuntimeException e) {
            LOG.warn("no entries can be made id={} step=index reason={}", id(), e.toString());
            refusal = "no entries can be made: " + e.getMessage();
            return removing(needed.removal(stored));
        }
        return needed.hasNewTags(revision, stored)
                ? documentLast(operations)
                : new ChangeRound(Purpose.WRITE, unwritten(operations));
    }

    /** As long as anything beside the document is to be done, only that. */
    private ChangeRound documentLast(List<Operation> all) {
        var operations = unwritten(all);
        var beside =
                operations.stream().filter(operation -> !operation.isDocument()).toList();
        return beside.isEmpty()
                ? new ChangeRound(Purpose.WRITE, operations)
                : new ChangeRound(Purpose.WRITE_BESIDE, beside);
    }

    private List<Operation> unwritten(List<Operation> operations) {
        operations.removeIf(operation -> written.containsKey(operation.id()));
        return operations;
    }

    /** Takes the verdict on one operation of the round. */
    void settle(Operation operation, BulkVerdict verdict) {
        if (!verdict.isFinal()) {
            round.waitFor(verdict);
        } else if (verdict instanceof BulkVerdict.Current && mayHaveGrown(operation)) {
            round.lookAgain();
        } else if (round.isFor(Purpose.REMOVE)) {
            removed.add(operation.id());
        } else {
            written.put(operation.id(), verdict);
            if (refusal == null && verdict instanceof BulkVerdict.RefusedEntry refused) {
                refusal = operation.kind().alias() + ": " + refused.detail();
            }
        }
    }

    /** Whether the entry may only have got another story since it was read: then its version grew, not its revision. */
    private boolean mayHaveGrown(Operation operation) {
        var guard = operation.guard();
        return mayReplace && operation.isDocument() && (guard.replaceSame() || guard.version() > change.version());
    }

    /**
     * Ends the round. Something may be left for another one.
     *
     * @param othersTaken whether the round brought anything in
     */
    void end(boolean othersTaken) {
        if (round.failing() != null) {
            countFailure(othersTaken);
            return;
        }
        var isRemoval = round.isFor(Purpose.REMOVE);
        if (round.hasWaiting() || round.isFor(Purpose.WRITE_BESIDE) || refusal != null && !isRemoval) {
            return;
        }
        state = !isRemoval && state == Stage.OPEN && mayBeOvertaken() ? Stage.TO_BE_CHECKED : Stage.FINISHED;
    }

    private void countFailure(boolean othersTaken) {
        retries.failed(othersTaken);
        if (!retries.areUsedUp()) {
            return;
        }
        if (refusal == null) {
            refusal = "failed " + retries.failures() + " times: "
                    + round.failing().cause();
        } else {
            // Not even what there is of it can be removed; the next revision or a repair will.
            state = Stage.FINISHED;
        }
    }

    private boolean isOvertaken(StoredDocument stored) {
        if (stored == null) {
            // It was there when this change was written, or a later deletion was: somebody has deleted it since.
            return change instanceof NewRevision && written.containsKey(id().value());
        }
        if (stored.version() != change.version()) {
            return stored.version() > change.version();
        }
        return change instanceof NewRevision revision
                && ChangeOperations.isOlder(revision.view().enrichedAt(), stored.enrichedAt());
    }

    /** The document was taken care of by somebody else, but entries beside it came from here. */
    private boolean mayBeOvertaken() {
        // Then whatever was stored is an entry beside it.
        return written.get(id().value()) instanceof BulkVerdict.Current && written.containsValue(STORED);
    }

    private boolean isStored(String id) {
        return written.get(id) instanceof BulkVerdict.Written;
    }
}
