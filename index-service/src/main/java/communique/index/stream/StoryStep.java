package communique.index.stream;

import communique.events.DocumentStoried;
import communique.events.EventJson;
import communique.events.StoryChanged;
import communique.events.TopicNames;
import communique.events.UnreadableEventException;
import communique.index.bulk.BulkIndexer;
import communique.index.bulk.BulkIndexer.Decided;
import communique.index.view.EntryKind;
import communique.index.view.StoryEntries;
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

/** Makes searchable which story every document tells, and how every story stands. */
final class StoryStep implements BatchStep {

    private static final Logger LOG = LoggerFactory.getLogger(StoryStep.class);

    private final BulkIndexer indexer;
    private final Executor workers;

    StoryStep(BulkIndexer indexer, Executor workers) {
        this.indexer = indexer;
        this.workers = workers;
    }

    @Override
    public CompletionStage<Void> process(Batch batch) {
        return CompletableFuture.runAsync(
                () -> BatchSpan.within("index stories", batch.records(), () -> index(batch)), workers);
    }

    private void index(Batch batch) {
        var decisions = new ArrayList<Decided>();
        batch.records().forEach(record -> decided(record).ifPresent(decisions::add));
        var refusals = indexer.storeLatest(decisions);
        for (int i = 0; i < refusals.size(); i++) {
            if (!refusals.get(i).isEmpty()) {
                LOG.error(
                        "decision cannot be indexed id={} reason={}",
                        decisions.get(i).entry().id(),
                        refusals.get(i));
            }
        }
    }

    /** Such a record comes from story-service alone; one that cannot be read brings nothing, and is replaced by the next. */
    private static Optional<Decided> decided(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() == null) {
                return gone(record);
            }
            if (record.topic().equals(TopicNames.STORIED)) {
                EventHeaders.requireType(record.headers(), DocumentStoried.TYPE);
                var event = EventJson.read(record.value(), DocumentStoried.class);
                return Optional.of(new Decided(StoryEntries.of(event), event.decision()));
            }
            EventHeaders.requireType(record.headers(), StoryChanged.TYPE);
            var event = EventJson.read(record.value(), StoryChanged.class);
            return Optional.of(new Decided(StoryEntries.of(event), event.decision()));
        } catch (UnreadableEventException | NumberFormatException e) {
            LOG.error(
                    "decision cannot be read topic={} partition={} offset={} reason={}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Decided> gone(ConsumerRecord<String, byte[]> record) {
        var decision = EventHeaders.get(record.headers(), EventHeaders.DECISION);
        if (decision == null) {
            throw new UnreadableEventException("header " + EventHeaders.DECISION + " is missing", null);
        }
        var kind = record.topic().equals(TopicNames.STORIED) ? EntryKind.STORIED : EntryKind.STORY;
        return Optional.of(new Decided(StoryEntries.gone(kind, record.key()), Long.parseLong(decision)));
    }
}
