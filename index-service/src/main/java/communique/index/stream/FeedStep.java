package communique.index.stream;

import communique.events.EventJson;
import communique.events.FeedState;
import communique.events.UnreadableEventException;
import communique.index.bulk.BulkIndexer;
import communique.index.bulk.BulkIndexer.Decided;
import communique.index.view.EntryKind;
import communique.index.view.FeedEntry;
import communique.index.view.IndexEntry;
import communique.kafka.Batch;
import communique.kafka.BatchStep;
import communique.kafka.EventHeaders;
import communique.service.stream.BatchSpan;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes searchable how every feed is doing. The time at which Kafka took a state decides which one is the latest. */
final class FeedStep implements BatchStep {

    private static final Logger LOG = LoggerFactory.getLogger(FeedStep.class);

    private final BulkIndexer indexer;
    private final Executor workers;

    FeedStep(BulkIndexer indexer, Executor workers) {
        this.indexer = indexer;
        this.workers = workers;
    }

    @Override
    public CompletionStage<Void> process(Batch batch) {
        return CompletableFuture.runAsync(
                () -> BatchSpan.within("index feeds", batch.records(), () -> index(batch)), workers);
    }

    private void index(Batch batch) {
        var states = new ArrayList<Decided>();
        batch.records().forEach(record -> state(record).ifPresent(states::add));
        var refusals = indexer.storeLatest(states);
        for (int i = 0; i < refusals.size(); i++) {
            if (!refusals.get(i).isEmpty()) {
                LOG.error(
                        "feed cannot be indexed id={} reason={}",
                        states.get(i).entry().id(),
                        refusals.get(i));
            }
        }
    }

    /** A state that cannot be read brings nothing, and is replaced after the next poll. */
    private static Optional<Decided> state(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() == null) {
                return Optional.of(new Decided(new IndexEntry(EntryKind.FEED, record.key(), null), record.timestamp()));
            }
            EventHeaders.requireType(record.headers(), FeedState.TYPE);
            var state = EventJson.read(record.value(), FeedState.class);
            return Optional.of(new Decided(FeedEntry.of(state), record.timestamp()));
        } catch (UnreadableEventException e) {
            LOG.error(
                    "feed cannot be read topic={} partition={} offset={} reason={}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            return Optional.empty();
        }
    }
}
