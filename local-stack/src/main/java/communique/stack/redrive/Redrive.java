package communique.stack.redrive;

import com.fasterxml.jackson.core.JsonProcessingException;
import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.events.UnreadableEventException;
import communique.events.kafka.EventHeaders;
import communique.events.kafka.KafkaClients;
import communique.stack.client.SearchIndex;
import communique.stack.client.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends refused events once more to the topic that they were read from. */
public final class Redrive {

    /** An event that was refused so often is parked: sending it again needs a new program or new knowledge first. */
    static final int MOST_ATTEMPTS = 5;

    private final Topics topics;
    private final SearchIndex index;

    /**
     * Which refused events to send.
     *
     * @param reason code of the reason; null for all
     * @param source name of the document's source; null for all
     * @param since refused at that time or later; null for all
     */
    public record Wanted(String reason, String source, Instant since) {

        private boolean includes(DocumentRejected event) {
            return (reason == null || reason.equals(event.reason().code()))
                    && (since == null || !event.rejectedAt().isBefore(since))
                    && (source == null || source.equals(sourceOf(event)));
        }
    }

    /**
     * What was done.
     *
     * @param sent sent once more
     * @param healed left alone, because that revision or a newer one can be found
     * @param parked ids left alone, because they were refused too often
     * @param withoutTopic left alone, because they never were on a topic, or only a part of them is kept
     */
    public record Outcome(int sent, int healed, List<String> parked, int withoutTopic) {}

    public Redrive(Topics topics, SearchIndex index) {
        this.topics = topics;
        this.index = index;
    }

    /** Sends them, each event once however often it was refused, and returns when Kafka has them. */
    public Outcome run(Wanted wanted) throws IOException {
        var latest = latestPositions();
        var sending = new Sending();
        try (var producer = KafkaClients.producer(topics.settings())) {
            topics.read(TopicNames.REJECTED, record -> read(record).ifPresent(event -> {
                if (position(record).equals(latest.get(eventId(event))) && wanted.includes(event)) {
                    sending.offer(event, producer);
                }
            }));
            producer.flush();
        }
        return sending.outcome();
    }

    /** Where the last rejection of each event stands: the earlier ones are history. */
    private Map<String, String> latestPositions() {
        var latest = new HashMap<String, String>();
        var attempts = new HashMap<String, Integer>();
        topics.read(TopicNames.REJECTED, record -> read(record).ifPresent(event -> {
            var id = eventId(event);
            if (event.attempts() >= attempts.getOrDefault(id, 0)) {
                attempts.put(id, event.attempts());
                latest.put(id, position(record));
            }
        }));
        return latest;
    }

    /** Goes through the events; one instance for one run. */
    private final class Sending {

        private final List<Future<?>> sent = new ArrayList<>();
        private final List<String> parked = new ArrayList<>();
        private int healed;
        private int withoutTopic;

        private void offer(DocumentRejected event, Producer<String, byte[]> producer) {
            if (event.origin() == null || event.truncated() || event.event() == null) {
                withoutTopic++;
            } else if (isHealed(event)) {
                healed++;
            } else if (event.attempts() >= MOST_ATTEMPTS) {
                parked.add(event.id() + " (" + event.reason().code() + ")");
            } else {
                sent.add(producer.send(again(event)));
            }
        }

        private Outcome outcome() throws IOException {
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
            return new Outcome(sent.size(), healed, List.copyOf(parked), withoutTopic);
        }
    }

    private boolean isHealed(DocumentRejected event) {
        var receivedAt = receivedAt(event);
        if (event.id() == null || receivedAt == null) {
            return false;
        }
        try {
            var found = index.receivedAt(List.of(event.id())).get(event.id());
            return found != null && found >= ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static Instant receivedAt(DocumentRejected event) {
        try {
            var text = event.headers().get(EventHeaders.RECEIVED_AT);
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The same however often the event was sent: its own id, or where it stood the first time. */
    private static String eventId(DocumentRejected event) {
        var own = event.headers().get(EventHeaders.ID);
        return own != null ? own : event.id() + " " + Objects.hashCode(event.event());
    }

    private static String position(ConsumerRecord<String, byte[]> record) {
        return record.partition() + "/" + record.offset();
    }

    private static Optional<DocumentRejected> read(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null
                    ? Optional.empty()
                    : Optional.of(EventJson.read(record.value(), DocumentRejected.class));
        } catch (UnreadableEventException e) {
            return Optional.empty();
        }
    }

    private static String sourceOf(DocumentRejected event) {
        try {
            return event.event() == null
                    ? null
                    : EventJson.mapper()
                            .readTree(event.event())
                            .at("/source/name")
                            .textValue();
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
