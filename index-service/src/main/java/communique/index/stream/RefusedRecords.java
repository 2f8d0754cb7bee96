package communique.index.stream;

import communique.index.stream.ReadBatch.RefusedRecord;
import communique.kafka.EventRecords;
import communique.kafka.Rejections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts records that can never be indexed on {@code documents.rejected}. */
final class RefusedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRecords.class);

    private static final int LONGEST_ID = 128;

    private final Producer<String, byte[]> producer;
    private final Rejections rejections;
    private final IndexMetrics metrics;

    RefusedRecords(Producer<String, byte[]> producer, Rejections rejections, IndexMetrics metrics) {
        this.producer = producer;
        this.rejections = rejections;
        this.metrics = metrics;
    }

    /** Returns when Kafka has them all. */
    void publish(List<RefusedRecord> refused) {
        refused.stream().map(this::send).toList().forEach(RefusedRecords::await);
    }

    private Future<RecordMetadata> send(RefusedRecord refused) {
        var record = refused.record();
        LOG.warn(
                "document refused id={} step=index reason={} topic={} partition={} offset={}",
                shown(record.key()),
                refused.reason().code(),
                record.topic(),
                record.partition(),
                record.offset());
        metrics.rejected(refused.reason().code());
        return producer.send(EventRecords.of(rejections.reject(record, refused.reason())));
    }

    /** A key that is no document id may be long and may hold line breaks. */
    private static String shown(String key) {
        var line = String.valueOf(key).replaceAll("\\R", " ");
        return line.length() > LONGEST_ID ? line.substring(0, LONGEST_ID) + "…" : line;
    }

    private static void await(Future<RecordMetadata> acknowledged) {
        try {
            acknowledged.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before Kafka had the rejections", e);
        }
    }
}
