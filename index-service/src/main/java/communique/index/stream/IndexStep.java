package communique.index.stream;

import communique.index.bulk.BulkIndexer;
import communique.kafka.Batch;
import communique.kafka.BatchStep;
import communique.service.stream.BatchSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Writes batches to the index, each on a thread of its own, except that a batch waits for an earlier one with a change
 * of the same document.
 */
final class IndexStep implements BatchStep {

    private final BulkIndexer indexer;
    private final RefusedRecords refused;
    private final Executor workers;
    private final IndexMetrics metrics;
    private final Map<Batch, Work> works = new LinkedHashMap<>();
    private CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

    IndexStep(BulkIndexer indexer, RefusedRecords refused, Executor workers, IndexMetrics metrics) {
        this.indexer = indexer;
        this.refused = refused;
        this.workers = workers;
        this.metrics = metrics;
    }

    @Override
    public synchronized CompletionStage<Void> process(Batch batch) {
        works.values().removeIf(work -> work.done.isDone() || work.batch != batch && !work.batch.isCurrent());
        var work = works.computeIfAbsent(batch, Work::new);
        work.passed |= gate.isDone();
        var before = new ArrayList<CompletableFuture<Void>>();
        for (var other : works.values()) {
            if (other == work) {
                break;
            }
            if (other.sharesDocumentWith(work)) {
                before.add(other.done);
            }
        }
        if (!work.passed) {
            before.add(gate.thenRun(() -> work.passed = true));
        }
        return CompletableFuture.allOf(before.toArray(CompletableFuture<?>[]::new))
                .thenRunAsync(work::run, workers);
    }

    /**
     * Lets no further batch through and waits for those under way.
     *
     * @return whether they were done in time
     */
    boolean pause(Duration patience) {
        List<CompletableFuture<Void>> underWay;
        synchronized (this) {
            gate = new CompletableFuture<>();
            underWay = works.values().stream()
                    .filter(work -> work.passed)
                    .map(work -> work.done)
                    .toList();
        }
        try {
            CompletableFuture.allOf(underWay.toArray(CompletableFuture<?>[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    synchronized void resume() {
        gate.complete(null);
    }

    /** One batch and what is left of it to do. Lives on through its repetitions. */
    private final class Work {

        private final Batch batch;
        private final Set<String> ids = new HashSet<>();
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private volatile boolean passed;
        private ReadBatch read;

        private Work(Batch batch) {
            this.batch = batch;
            batch.records().forEach(record -> ids.add(record.key()));
        }

        private boolean sharesDocumentWith(Work other) {
            return overlaps(ids, other.ids);
        }

        private void run() {
            BatchSpan.within("index documents", batch.records(), this::index);
            done.complete(null);
        }

        private void index() {
            if (read == null) {
                metrics.read(batch.records().size());
                read = new ReadBatch(batch.records());
            }
            metrics.time(() -> indexer.write(read.changes(), batch::isCurrent));
            refused.publish(read.refused());
            metrics.done(read);
        }
    }

    private static boolean overlaps(Collection<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
