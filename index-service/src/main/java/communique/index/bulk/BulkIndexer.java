package communique.index.bulk;

import communique.events.DocumentId;
import communique.index.bulk.EntryLookup.AliasMissingException;
import communique.index.bulk.StoredDocuments.StoredDocument;
import communique.index.install.Installation;
import communique.index.view.EntryKind;
import communique.index.view.IndexEntry;
import communique.index.view.StoryPlace;
import communique.service.elasticsearch.Causes;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Writes changes to Elasticsearch, many at a time.
 *
 * <p>Everything is stored under an id and a version of its own, so writing it twice, or late, changes nothing. Callers
 * may repeat a call after any failure; only what is still to be done is sent again.
 */
public final class BulkIndexer {

    private final Installation installation;
    private final StoredDocuments documents;
    private final DocumentStories stories;
    private final BulkRequests requests;
    private final Clock clock;

    /** @param aliases where the entries of each kind go */
    public BulkIndexer(
            ElasticsearchGateway elasticsearch,
            Installation installation,
            Function<EntryKind, String> aliases,
            Clock clock) {
        this.installation = installation;
        this.documents = new StoredDocuments(elasticsearch, aliases);
        this.stories = new DocumentStories(elasticsearch, aliases);
        this.requests = new BulkRequests(elasticsearch, aliases);
        this.clock = clock;
    }

    /**
     * Writes the changes, no two of them of one document.
     *
     * @param current asked before each request whether the changes are still the caller's to make
     * @throws ElasticsearchBusyException if something is left to be done
     */
    public void write(List<PendingChange> changes, BooleanSupplier current) {
        install();
        var open = unfinished(changes);
        while (!open.isEmpty()) {
            if (!current.getAsBoolean()) {
                throw new IllegalStateException("the partitions moved to another process");
            }
            round(open);
            open = unfinished(open);
        }
        doubting(() -> stories.agreeAfter(changes));
    }

    /**
     * Stores entries as they are, whatever is there.
     *
     * @return for each why it was refused; null where it was not
     * @throws ElasticsearchBusyException if something is left to be done
     */
    public List<String> store(List<IndexEntry> entries) {
        install();
        var operations = entries.stream()
                .map(entry -> Operation.store(entry, Operation.VersionGuard.NONE))
                .toList();
        var verdicts = requests.send(operations);
        holdIfWaiting(verdicts);
        var refusals = new ArrayList<String>();
        for (var verdict : verdicts) {
            refusals.add(
                    verdict instanceof BulkVerdict.RefusedEntry ? ((BulkVerdict.RefusedEntry) verdict).detail() : null);
        }
        return refusals;
    }

    /**
     * An entry, and the number of the decision that it comes from.
     *
     * @param entry one without JSON deletes what is stored under its id
     * @param decision larger than 0; an entry of a later decision is never overwritten
     */
    public record Decided(IndexEntry entry, long decision) {}

    /**
     * Stores what was decided, unless something later is there, and lets documents say where they belong.
     *
     * @return for each why it was refused; empty where it was not
     * @throws ElasticsearchBusyException if something is left to be done
     */
    public List<String> storeLatest(List<Decided> decisions) {
        install();
        var verdicts =
                requests.send(decisions.stream().map(BulkIndexer::operation).toList());
        holdIfWaiting(verdicts);
        var documents = decisions.stream()
                .filter(decided -> decided.entry().kind() == EntryKind.STORIED)
                .map(decided -> new DocumentId(decided.entry().id()))
                .toList();
        doubting(() -> stories.agree(documents));
        return verdicts.stream().map(BulkIndexer::refusal).toList();
    }

    private static Operation operation(Decided decided) {
        var guard = new Operation.VersionGuard(decided.decision(), true);
        return Operation.store(decided.entry(), guard);
    }

    private static String refusal(BulkVerdict verdict) {
        return verdict instanceof BulkVerdict.RefusedEntry refused ? refused.detail() : "";
    }

    private void round(List<PendingChange> changes) {
        var ids = changes.stream().map(PendingChange::id).toList();
        var stored = new HashMap<DocumentId, StoredDocument>();
        var places = new HashMap<DocumentId, StoryPlace>();
        doubting(() -> {
            stored.putAll(documents.read(ids));
            places.putAll(stories.of(ids));
        });
        var operations = new ArrayList<Operation>();
        var owners = new ArrayList<PendingChange>();
        for (var change : changes) {
            for (var operation : change.begin(stored.get(change.id()), places.get(change.id()), clock.instant())) {
                operations.add(operation);
                owners.add(change);
            }
        }
        var verdicts = requests.send(operations);
        for (int i = 0; i < verdicts.size(); i++) {
            owners.get(i).settle(operations.get(i), verdicts.get(i));
        }
        var anyTaken = verdicts.stream().anyMatch(BulkVerdict::isFinal);
        changes.forEach(change -> change.end(anyTaken));
        holdIfWaiting(verdicts);
    }

    /** An alias that leads nowhere is installed again before the next try. */
    private void doubting(Runnable lookup) {
        try {
            lookup.run();
        } catch (AliasMissingException e) {
            installation.doubt();
            throw e;
        }
    }

    private void holdIfWaiting(List<BulkVerdict> verdicts) {
        for (var verdict : verdicts) {
            if (verdict instanceof BulkVerdict.AliasMissing) {
                installation.doubt();
            }
        }
        requireFinal(verdicts);
    }

    /** @throws ElasticsearchBusyException if one of them is not */
    static void requireFinal(List<BulkVerdict> verdicts) {
        for (var verdict : verdicts) {
            if (!verdict.isFinal()) {
                throw new ElasticsearchBusyException(verdict.cause());
            }
        }
    }

    private void install() {
        try {
            installation.ensure();
        } catch (IOException e) {
            throw new ElasticsearchBusyException(Causes.of(e), e);
        }
    }

    private static List<PendingChange> unfinished(List<PendingChange> changes) {
        return changes.stream().filter(change -> !change.isFinished()).toList();
    }
}
