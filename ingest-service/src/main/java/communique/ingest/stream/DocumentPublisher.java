package communique.ingest.stream;

import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.DocumentRejected;
import communique.events.TopicNames;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.kafka.DocumentTopics;
import communique.kafka.EventHeaders;
import communique.kafka.EventRecords;
import communique.kafka.KafkaClients;
import communique.service.stream.KafkaWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Puts documents on Kafka. Each answer comes after every in-sync replica has the record, or is the exception that says
 * that nobody can be sure. May keep its caller waiting while the send buffer is full.
 */
public final class DocumentPublisher implements AutoCloseable {

    /** Room for the headers in the longest record that the topic takes. */
    private static final int HEADERS_BYTES = 16 * 1024;

    /** Shorter than usual: a sender waits for the answer, and can send again. */
    private static final Map<String, Object> CLIENT_SETTINGS = Map.of(
            "delivery.timeout.ms", 8_000,
            "request.timeout.ms", 4_000,
            "max.block.ms", 4_000,
            "reconnect.backoff.max.ms", 1_000,
            "buffer.memory", 24L * 1024 * 1024,
            "client.id", "ingest");

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private final KafkaWatch kafka;
    private final MeterRegistry meters;
    private Producer<String, byte[]> producer;
    private KafkaClientMetrics metrics;

    public DocumentPublisher(Map<String, Object> settings, KafkaWatch kafka, MeterRegistry meters) {
        this.settings = new HashMap<>(CLIENT_SETTINGS);
        this.settings.putAll(settings);
        this.kafka = kafka;
        this.meters = meters;
    }

    /** Says that a document came in. Fails with {@link RefusedException} if it is too long for one record. */
    public CompletableFuture<Void> publish(DocumentReceived event, String traceparent) {
        var record = EventRecords.of(event);
        if (record.value().length > DocumentTopics.LONGEST_RECEIVED_BYTES - HEADERS_BYTES) {
            return CompletableFuture.failedFuture(tooLong());
        }
        return send(record, traceparent);
    }

    /** Says that a document is to be deleted. */
    public CompletableFuture<Void> delete(DocumentId id, Instant receivedAt, String traceparent) {
        return send(EventRecords.deletion(TopicNames.RECEIVED, id, receivedAt), traceparent);
    }

    /** Says that a document was refused. */
    public CompletableFuture<Void> publish(DocumentRejected event) {
        return send(EventRecords.of(event), null);
    }

    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> record, String traceparent) {
        if (traceparent != null) {
            EventHeaders.set(record.headers(), EventHeaders.TRACEPARENT, traceparent);
        }
        var answer = new CompletableFuture<Void>();
        var trouble = kafka.trouble();
        if (trouble.isPresent()) {
            answer.completeExceptionally(new KafkaUnavailableException(trouble.get()));
            return answer;
        }
        try {
            producer().send(record, (metadata, failure) -> {
                if (failure == null) {
                    answer.complete(null);
                } else {
                    answer.completeExceptionally(explained(failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            answer.completeExceptionally(explained(e));
        }
        return answer;
    }

    private static Exception explained(Exception failure) {
        return failure instanceof RecordTooLargeException
                ? tooLong()
                : KafkaUnavailableException.unconfirmed("the document", failure);
    }

    private static RefusedException tooLong() {
        return new RefusedException(
                Refusal.TOO_LONG,
                "as JSON the document is longer than " + DocumentTopics.LONGEST_RECEIVED_BYTES + " bytes");
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = KafkaClients.producer(settings);
            metrics = new KafkaClientMetrics(producer);
            metrics.bindTo(meters);
        }
        return producer;
    }

    /** Waits a moment for the last answers. */
    @Override
    public synchronized void close() {
        if (producer != null) {
            metrics.close();
            producer.close(LAST_ANSWERS);
        }
    }
}
