package communique.index.stream;

import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.UnreadableEventException;
import communique.index.bulk.BulkIndexer;
import communique.index.view.IndexEntry;
import communique.index.view.RejectionView;
import communique.kafka.Batch;
import communique.kafka.BatchStep;
import communique.kafka.EventHeaders;
import communique.service.stream.BatchSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes every rejection searchable. Each comes in some form: whole, bare, or as a note that it cannot be read. */
final class RejectionStep implements BatchStep {

    private static final Logger LOG = LoggerFactory.getLogger(RejectionStep.class);

    private final BulkIndexer indexer;
    private final Executor workers;

    RejectionStep(BulkIndexer indexer, Executor workers) {
        this.indexer = indexer;
        this.workers = workers;
    }

    @Override
    public CompletionStage<Void> process(Batch batch) {
        return CompletableFuture.runAsync(
                () -> BatchSpan.within("index rejections", batch.records(), () -> index(batch)), workers);
    }

    private void index(Batch batch) {
        var whole = new ArrayList<IndexEntry>();
        var bare = new LinkedHashMap<String, IndexEntry>();
        for (var record : batch.records()) {
            if (record.value() != null) {
                whole.add(entryOf(record, bare));
            }
        }
        store(whole, bare);
    }

    private void store(ArrayList<IndexEntry> whole, Map<String, IndexEntry> bare) {
        var refusals = indexer.store(whole);
        var again = new ArrayList<IndexEntry>();
        for (int i = 0; i < whole.size(); i++) {
            var entry = whole.get(i);
            if (refusals.get(i) != null) {
                LOG.error("rejection cannot be indexed whole id={} step=index", entry.id());
                again.add(bare.get(entry.id()));
            }
        }
        indexer.store(again);
    }

    private static IndexEntry entryOf(ConsumerRecord<String, byte[]> record, Map<String, IndexEntry> bare) {
        IndexEntry entry;
        IndexEntry less;
        try {
            EventHeaders.requireType(record.headers(), DocumentRejected.TYPE);
            var event = EventJson.read(record.value(), DocumentRejected.class);
            entry = RejectionView.of(event);
            less = RejectionView.bare(event);
        } catch (UnreadableEventException | IllegalArgumentException e) {
            var position = record.topic() + "/" + record.partition() + "/" + record.offset();
            LOG.error(
                    "rejection cannot be read topic={} partition={} offset={}",
                    record.topic(),
                    record.partition(),
                    record.offset());
            entry = RejectionView.unreadable(position, e.getMessage(), Instant.ofEpochMilli(record.timestamp()));
            less = entry;
        }
        bare.put(entry.id(), less);
        return entry;
    }
}
