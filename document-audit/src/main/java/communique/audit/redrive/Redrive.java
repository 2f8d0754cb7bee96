package communique.audit.redrive;

import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.events.UnreadableEventException;
import communique.kafka.EventHeaders;
import communique.kafka.KafkaClients;
import communique.kafka.KafkaTopicReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends refused events again to the topic that they were read from, with their headers.
 *
 * <p>Reads the rejections in slices, so memory does not grow with their number.
 */
public final class Redrive {

    /** An event that was refused this often is parked: it needs new code or knowledge first. */
    public static final int MOST_ATTEMPTS = 5;

    /** About 50 MB of ids. */
    private static final long EVENTS_IN_A_SLICE = 200_000;

    private static final int AWAITED_AT_ONCE = 500;
    private static final int PARKED_LISTED = 100;

    private final KafkaTopicReader topics;
    private final Index index;

    /** The documents in Elasticsearch. */
    @FunctionalInterface
    public interface Index {

        /** Receive time of the indexed revision of a document; empty if it is not indexed. */
        Optional<Instant> receivedAt(String id) throws IOException;
    }

    /**
     * Result of one run.
     *
     * @param sent sent once more
     * @param healed left alone, because that revision or a newer one can be found, or a newer one or a deletion came in
     * @param parked left alone, because they were refused too often
     * @param firstParked the first of those, each with the reason
     * @param incomplete left alone, because they never were on a topic, or only a part of them is kept
     */
    public record RedriveResult(int sent, int healed, int parked, List<String> firstParked, int incomplete) {}

    public Redrive(KafkaTopicReader topics, Index index) {
        this.topics = topics;
        this.index = index;
    }

    /** Sends each matching event once, however often it was refused, and returns when Kafka has acknowledged them. */
    public RedriveResult run(Wanted wanted) throws IOException {
        var slices = (int) (topics.records(TopicNames.REJECTED) / EVENTS_IN_A_SLICE) + 1;
        var sending = new Sending();
        try (var producer = KafkaClients.producer(topics.settings())) {
            for (int slice = 0; slice < slices; slice++) {
                run(wanted, new Slice(slice, slices), sending, producer);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return sending.outcome();
    }

    private void run(Wanted wanted, Slice slice, Sending sending, Producer<String, byte[]> producer)
            throws IOException {
        var latest = latestPositions(slice);
        if (latest.isEmpty()) {
            return;
        }
        var newest = newestReceived(wanted, latest);
        topics.read(TopicNames.REJECTED, record -> read(record).ifPresent(event -> {
            if (position(record).equals(latest.get(eventId(event))) && wanted.includes(event)) {
                sending.offer(event, newest.get(event.id()), producer);
            }
        }));
        sending.await();
    }

    /** Position of the last rejection of each event; earlier ones do not count. */
    private Map<String, String> latestPositions(Slice slice) {
        var latest = new HashMap<String, String>();
        var attempts = new HashMap<String, Integer>();
        topics.read(TopicNames.REJECTED, record -> read(record).ifPresent(event -> {
            var id = eventId(event);
            if (slice.has(id) && event.attempts() >= attempts.getOrDefault(id, 0)) {
                attempts.put(id, event.attempts());
                latest.put(id, position(record));
            }
        }));
        return latest;
    }

    /**
     * Receive time of the newest event of each document. Elasticsearch forgets deletions after a while; an old revision
     * sent again would then restore a deleted document.
     */
    private Map<String, Instant> newestReceived(Wanted wanted, Map<String, String> latest) {
        var ids = new HashSet<String>();
        topics.read(TopicNames.REJECTED, record -> read(record).ifPresent(event -> {
            if (latest.containsKey(eventId(event)) && wanted.includes(event)) {
                ids.add(event.id());
            }
        }));
        var newest = new HashMap<String, Instant>();
        if (!ids.isEmpty()) {
            topics.read(TopicNames.RECEIVED, record -> {
                var at = ids.contains(record.key()) ? receivedAt(EventHeaders.asMap(record.headers())) : null;
                if (at != null) {
                    newest.merge(record.key(), at, (one, other) -> other.isAfter(one) ? other : one);
                }
            });
        }
        return newest;
    }

    private record Slice(int number, int of) {
        private boolean has(String id) {
            return Math.floorMod(id.hashCode(), of) == number;
        }
    }

    /** State of one run. */
    private final class Sending {

        private final List<Future<?>> awaited = new ArrayList<>();
        private final List<String> firstParked = new ArrayList<>();
        private int sent;
        private int parked;
        private int healed;
        private int incomplete;

        private void offer(DocumentRejected event, Instant newest, Producer<String, byte[]> producer) {
            if (event.origin() == null || event.truncated() || event.event() == null) {
                incomplete++;
            } else if (isOutdated(event, newest) || isHealed(event)) {
                healed++;
            } else if (event.attempts() >= MOST_ATTEMPTS) {
                park(event);
            } else {
                awaited.add(producer.send(again(event)));
                sent++;
                if (awaited.size() >= AWAITED_AT_ONCE) {
                    await();
                }
            }
        }

        private void park(DocumentRejected event) {
            parked++;
            if (firstParked.size() < PARKED_LISTED) {
                firstParked.add(event.id() + " (" + event.reason().code() + ")");
            }
        }

        private void await() {
            try {
                for (var each : awaited) {
                    each.get();
                }
                awaited.clear();
            } catch (ExecutionException e) {
                throw new UncheckedIOException(
                        new IOException("Kafka did not take them all; run it again: " + e.getCause(), e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException("interrupted", e));
            }
        }

        private RedriveResult outcome() {
            return new RedriveResult(sent, healed, parked, List.copyOf(firstParked), incomplete);
        }
    }

    private static boolean isOutdated(DocumentRejected event, Instant newest) {
        var receivedAt = receivedAt(event.headers());
        return receivedAt != null && newest != null && receivedAt.isBefore(newest);
    }

    private boolean isHealed(DocumentRejected event) {
        var receivedAt = receivedAt(event.headers());
        if (event.id() == null || receivedAt == null) {
            return false;
        }
        try {
            return index.receivedAt(event.id())
                    .filter(found -> !found.isBefore(receivedAt))
                    .isPresent();
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

    private static Instant receivedAt(Map<String, String> headers) {
        try {
            var text = headers.get(EventHeaders.RECEIVED_AT);
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Identity of an event across redrives: its own id, or its first position. */
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
}
