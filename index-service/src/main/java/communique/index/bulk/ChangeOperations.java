package communique.index.bulk;

import communique.events.DocumentId;
import communique.index.bulk.Change.NewRevision;
import communique.index.bulk.Operation.VersionGuard;
import communique.index.bulk.StoredDocuments.StoredDocument;
import communique.index.view.EntryKind;
import communique.index.view.FanOut;
import communique.index.view.FanOut.Address;
import communique.index.view.History;
import communique.index.view.IndexView;
import communique.index.view.IndexView.Known;
import communique.index.view.StoryPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * All operations that a change asks for, given what is stored of its document.
 *
 * <p>Crash safety: the stored document records how many entries may exist beside it, the largest number there ever was.
 * So whoever repeats a half-done change still knows which entries have to go.
 *
 * @param seen the most entries that this change, and those it stands for, have beside the document
 * @param passed the revisions that it stands for
 */
record ChangeOperations(Change change, FanOut seen, History passed) {

    /** Stores the document and its entries; deletes entries that only earlier revisions have. */
    List<Operation> revision(NewRevision revision, StoredDocument stored, StoryPlace story, Instant now) {
        var guard = new VersionGuard(change.version(), hasNewTags(revision, stored) || revision.redriven());
        var most = mostEver(stored);
        var before = stored == null ? passed : stored.before(revision).with(passed.revisions());
        var operations = new ArrayList<Operation>();
        for (var entry : revision.view().entries(new Known(most, before, story), now)) {
            var isDocument = entry.kind() == EntryKind.DOCUMENT;
            operations.add(Operation.store(entry, isDocument ? above(stored, guard) : guard));
        }
        most.beyond(change.fanOut(), id()).forEach(address -> operations.add(Operation.delete(address, guard)));
        return operations;
    }

    /** The same recipe makes the same tags, however often a step is repeated: then nothing is written again. */
    boolean hasNewTags(NewRevision revision, StoredDocument stored) {
        if (stored == null || stored.version() != change.version()) {
            return false;
        }
        var view = revision.view();
        return isOlder(stored.enrichedAt(), view.enrichedAt()) && !isOfTheSameRecipe(stored, view);
    }

    /** Deletes the document and everything beside it, if it is not newer. */
    List<Operation> deletion(StoredDocument stored) {
        return deletionOfAll(stored, new VersionGuard(change.version(), false));
    }

    /** Deletes the document and everything beside it, this change's own entries included. */
    List<Operation> removal(StoredDocument stored) {
        return deletionOfAll(stored, new VersionGuard(change.version(), true));
    }

    /**
     * Deletes entries of this change that a newer one, which did not know of them, does not have.
     *
     * @param newer the document as the newer change left it; null if it deleted the document
     * @param isStored whether this change has stored the entry of an {@code _id}
     */
    List<Operation> leftovers(StoredDocument newer, Predicate<String> isStored) {
        var kept = newer == null ? FanOut.NONE : newer.most();
        var version = newer == null ? change.version() : Math.max(change.version(), newer.version());
        var addresses = change.fanOut().beyond(kept, id());
        addresses.removeIf(address -> !isStored.test(address.id()));
        return deletions(addresses, new VersionGuard(version, true));
    }

    private List<Operation> deletionOfAll(StoredDocument stored, VersionGuard guard) {
        var operations = deletions(mostEver(stored).beyond(FanOut.NONE, id()), guard);
        operations.add(Operation.delete(new Address(EntryKind.DOCUMENT, id().value()), above(stored, guard)));
        return operations;
    }

    private static List<Operation> deletions(List<Address> addresses, VersionGuard guard) {
        var operations = new ArrayList<Operation>();
        addresses.forEach(address -> operations.add(Operation.delete(address, guard)));
        return operations;
    }

    /** The guard of the document's own entry, whose version has grown by one with every decision about its story. */
    private VersionGuard above(StoredDocument stored, VersionGuard guard) {
        if (stored == null || stored.entryVersion() < guard.version()) {
            return guard;
        }
        if (stored.version() < change.version()) {
            return new VersionGuard(stored.entryVersion() + 1, guard.replaceSame());
        }
        boolean replaces = stored.version() == change.version() && guard.replaceSame();
        return replaces ? new VersionGuard(stored.entryVersion(), true) : guard;
    }

    private FanOut mostEver(StoredDocument stored) {
        return stored == null ? seen : seen.max(stored.most());
    }

    private DocumentId id() {
        return change.id();
    }

    private static boolean isOfTheSameRecipe(StoredDocument stored, IndexView view) {
        return view.recipe() != null && view.recipe().equals(stored.recipe());
    }

    /** Whether both times are known and the first is before the second. */
    static boolean isOlder(Instant one, Instant other) {
        return one != null && other != null && one.isBefore(other);
    }
}
