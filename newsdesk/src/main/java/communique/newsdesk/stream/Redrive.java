package communique.newsdesk.stream;

import communique.events.DocumentRejected;
import communique.events.kafka.EventHeaders;
import communique.events.kafka.KafkaClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends refused events once more to the topic that they were read from. */
public final class Redrive implements AutoCloseable {

    /** An event that was refused so often is parked: sending it again needs a new program or new knowledge first. */
    static final int MOST_ATTEMPTS = 5;

    private final Producer<String, byte[]> producer;

    /**
     * What was done.
     *
     * @param sent sent once more
     * @param parked left alone, because they were refused too often
     * @param incomplete left alone, because they never were on a topic, or only a part of them is kept
     */
    public record Outcome(int sent, int parked, int incomplete) {}

    public Redrive(Map<String, Object> settings) {
        this.producer = KafkaClients.producer(settings);
    }

    /** Sends them and returns when Kafka has them. */
    public Outcome send(List<DocumentRejected> events) throws IOException {
        var sent = new ArrayList<Future<?>>();
        var parked = 0;
        var incomplete = 0;
        for (var event : events) {
            if (event.origin() == null || event.truncated() || event.event() == null) {
                incomplete++;
            } else if (event.attempts() >= MOST_ATTEMPTS) {
                parked++;
            } else {
                sent.add(producer.send(again(event)));
            }
        }
        await(sent);
        return new Outcome(sent.size(), parked, incomplete);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }

    private static void await(List<Future<?>> sent) throws IOException {
        try {
            for (var each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("Kafka did not take them all: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static ProducerRecord<String, byte[]> again(DocumentRejected event) {
        var record = new ProducerRecord<>(event.origin().topic(), event.id(), value(event));
        event.headers().forEach((name, text) -> EventHeaders.set(record.headers(), name, text));
        EventHeaders.set(record.headers(), EventHeaders.ATTEMPTS, Integer.toString(event.attempts()));
        return record;
    }

    private static byte[] value(DocumentRejected event) {
        if (EventHeaders.DELETED.equals(event.headers().get(EventHeaders.TYPE))) {
            return null;
        }
        return "base64".equals(event.encoding())
                ? Base64.getDecoder().decode(event.event())
                : event.event().getBytes(StandardCharsets.UTF_8);
    }
}
