package communique.audit;

import communique.audit.Finding.Trouble;
import communique.events.DocumentId;
import communique.events.TopicNames;
import communique.kafka.EventRecords;
import communique.kafka.KafkaClients;
import communique.kafka.KafkaTopicReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Resends the newest event of every inconsistent document, and deletes indexed documents that Kafka does not know.
 * Resending is harmless for a document that was only in progress.
 */
public final class Repair implements Consumer<Finding> {

    /** Limit of one repair, to bound memory; the next audit finds the rest. */
    private static final int MOST = 50_000;

    private final Map<String, Trouble> troubles = new HashMap<>();
    private long left;

    /**
     * Result of one run.
     *
     * @param sent documents of which the newest event was sent again
     * @param deleted documents that Kafka does not know, of which a deletion was sent
     * @param left documents that were too many for one repair
     */
    public record RepairResult(int sent, int deleted, long left) {}

    /** The newest event of a document: its time and position. */
    private record Place(long receivedAt, int partition, long offset) {}

    @Override
    public void accept(Finding finding) {
        if (troubles.size() < MOST) {
            troubles.put(finding.id(), finding.trouble());
        } else {
            left++;
        }
    }

    /** Returns when Kafka has acknowledged all events. */
    public RepairResult run(KafkaTopicReader topics) throws IOException {
        var newest = newest(topics);
        var sent = new ArrayList<Future<?>>();
        var deletions = 0;
        try (var producer = KafkaClients.producer(topics.settings())) {
            topics.read(TopicNames.RECEIVED, record -> {
                if (new Place(receivedAt(record), record.partition(), record.offset())
                        .equals(newest.get(record.key()))) {
                    sent.add(producer.send(again(record)));
                }
            });
            var resent = sent.size();
            deletions = delete(producer, sent);
            await(sent);
            return new RepairResult(resent, deletions, left);
        }
    }

    private Map<String, Place> newest(KafkaTopicReader topics) {
        var newest = new HashMap<String, Place>();
        topics.read(TopicNames.RECEIVED, record -> {
            var trouble = record.key() == null ? null : troubles.get(record.key());
            if (trouble != null && trouble != Trouble.TWICE && trouble != Trouble.UNKNOWN) {
                newest.merge(
                        record.key(),
                        new Place(receivedAt(record), record.partition(), record.offset()),
                        (one, other) -> other.receivedAt() >= one.receivedAt() ? other : one);
            }
        });
        return newest;
    }

    private int delete(Producer<String, byte[]> producer, List<Future<?>> sent) {
        var before = sent.size();
        troubles.forEach((id, trouble) -> {
            if (trouble == Trouble.UNKNOWN) {
                sent.add(producer.send(EventRecords.deletion(TopicNames.RECEIVED, new DocumentId(id), Instant.now())));
            }
        });
        return sent.size() - before;
    }

    private static long receivedAt(ConsumerRecord<String, byte[]> record) {
        return Events.document(record).receivedAt();
    }

    private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
        return new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers());
    }

    private static void await(List<Future<?>> sent) throws IOException {
        try {
            for (var each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("Kafka did not take them all; run it again: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
