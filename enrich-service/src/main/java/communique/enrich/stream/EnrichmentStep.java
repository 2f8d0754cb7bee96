package communique.enrich.stream;

import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.DocumentRejected.Reason;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.events.UnreadableEventException;
import communique.kafka.Batch;
import communique.kafka.BatchStep;
import communique.kafka.EventHeaders;
import communique.kafka.EventRecords;
import communique.kafka.Rejections;
import communique.service.stream.RecordSpan;
import communique.service.stream.StepMetrics;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enriches a batch on all cores and publishes the outcomes in the order in which the documents came, so that the
 * newest revision of a document is the last on the topic behind, too.
 */
final class EnrichmentStep implements BatchStep {

    private static final Logger LOG = LoggerFactory.getLogger(EnrichmentStep.class);

    private final Function<DocumentReceived, DocumentEnriched> enrichment;
    private final Producer<String, byte[]> producer;
    private final Rejections rejections;
    private final Executor workers;
    private final StepMetrics metrics;

    EnrichmentStep(
            Function<DocumentReceived, DocumentEnriched> enrichment,
            Producer<String, byte[]> producer,
            Rejections rejections,
            Executor workers,
            StepMetrics metrics) {
        this.enrichment = enrichment;
        this.producer = producer;
        this.rejections = rejections;
        this.workers = workers;
        this.metrics = metrics;
    }

    @Override
    public CompletionStage<Void> process(Batch batch) {
        var outcomes = batch.records().stream()
                .map(record -> CompletableFuture.supplyAsync(() -> outcomeOf(record), workers))
                .toList();
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture<?>[]::new))
                .thenComposeAsync(
                        all -> publish(
                                batch,
                                outcomes.stream().map(CompletableFuture::join).toList()),
                        workers);
    }

    private CompletableFuture<Void> publish(Batch batch, List<StepResult> outcomes) {
        if (!batch.isCurrent()) {
            throw new IllegalStateException("the partitions moved to another process");
        }
        var acknowledged = outcomes.stream().map(this::send).toList();
        return CompletableFuture.allOf(acknowledged.toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> send(StepResult outcome) {
        return send(outcome.event())
                .handle((done, failure) -> {
                    if (failure == null) {
                        if (outcome.event().topic().equals(TopicNames.ENRICHED)) {
                            metrics.out().increment();
                        }
                        return CompletableFuture.<Void>completedFuture(null);
                    }
                    if (failure instanceof RecordTooLargeException) {
                        return send(reject(outcome.received(), new Reason("too-large", failure.getMessage())));
                    }
                    return CompletableFuture.<Void>failedFuture(failure);
                })
                .thenCompose(next -> next);
    }

    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> event) {
        var acknowledged = new CompletableFuture<Void>();
        producer.send(event, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    private StepResult outcomeOf(ConsumerRecord<String, byte[]> record) {
        metrics.in().increment();
        try (var span = RecordSpan.start("enrich document", record)) {
            var event = metrics.timer().record(() -> eventFor(record));
            span.inject(event.headers());
            return new StepResult(record, event);
        } catch (UnreadableEventException | IllegalArgumentException e) {
            return new StepResult(record, reject(record, new Reason("unreadable-event", e.getMessage())));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("enrichment failed id={} offset={}", record.key(), record.offset(), e);
            return new StepResult(record, reject(record, new Reason("enrichment-failed", e.toString())));
        }
    }

    private ProducerRecord<String, byte[]> eventFor(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return EventRecords.deletion(
                    TopicNames.ENRICHED, new DocumentId(record.key()), EventHeaders.receivedAt(record.headers()));
        }
        EventHeaders.requireType(record.headers(), DocumentReceived.TYPE);
        DocumentEnriched enriched = enrichment.apply(EventJson.read(record.value(), DocumentReceived.class));
        return EventRecords.of(enriched);
    }

    private ProducerRecord<String, byte[]> reject(ConsumerRecord<String, byte[]> record, Reason reason) {
        LOG.warn(
                "document refused id={} step=enrich reason={} topic={} partition={} offset={}",
                record.key(),
                reason.code(),
                record.topic(),
                record.partition(),
                record.offset());
        metrics.rejected(reason.code()).increment();
        return EventRecords.of(rejections.reject(record, reason));
    }

    /** What became of a record: the event to publish. */
    private record StepResult(ConsumerRecord<String, byte[]> received, ProducerRecord<String, byte[]> event) {}
}
