package communique.ingest.stream;

import communique.background.BackgroundLoop;
import communique.background.BackgroundLoop.RetryPauses;
import communique.events.DocumentReceived;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.events.UnreadableEventException;
import communique.ingest.revision.KnownRevision;
import communique.ingest.revision.KnownRevisions;
import communique.kafka.EventHeaders;
import communique.kafka.KafkaClients;
import communique.service.stream.KafkaWatch;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of received documents, so that this service knows the newest revision of each, whoever sent it.
 * Begins where it stopped last time; begins anew when the topic is another one.
 */
public final class ReceivedTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedTail.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(1);

    /**
     * Little at a time: it has to share the heap with the documents that come in. But not record by record, as nobody
     * waits for it: what this process has sent it knows before.
     */
    private static final Map<String, Object> CLIENT_SETTINGS = Map.of(
            "max.partition.fetch.bytes",
            512 * 1024,
            "fetch.max.bytes",
            4 * 1024 * 1024,
            "fetch.min.bytes",
            256 * 1024,
            "fetch.max.wait.ms",
            100,
            "reconnect.backoff.max.ms",
            1_000,
            "client.id",
            "ingest-revisions");

    private final Map<String, Object> settings;
    private final KafkaWatch kafka;
    private final KnownRevisions revisions;
    private final BackgroundLoop loop =
            new BackgroundLoop("received-tail", RetryPauses.of(PAUSE_AFTER_FAILURE), this::run);
    private volatile boolean caughtUp;

    public ReceivedTail(Map<String, Object> settings, KafkaWatch kafka, KnownRevisions revisions) {
        this.settings = new HashMap<>(CLIENT_SETTINGS);
        this.settings.putAll(settings);
        this.kafka = kafka;
        this.revisions = revisions;
    }

    public void start() {
        loop.start();
    }

    /** Whether everything that stood in the topic at the start is known. */
    public boolean isCaughtUp() {
        return caughtUp && !revisions.isBroken();
    }

    /** Why it is not known yet which documents were received; empty when it is. */
    public Optional<String> trouble() {
        return isCaughtUp() ? Optional.empty() : Optional.of("learning from Kafka which documents are known");
    }

    @Override
    public void close() {
        loop.stop();
        loop.awaitEnd(STOP);
    }

    private Optional<Duration> run() {
        if (revisions.isBroken()) {
            openAgain();
        }
        kafka.topic(TopicNames.RECEIVED).ifPresent(this::follow);
        return Optional.of(PAUSE);
    }

    /** What was learnt since the last write to disk is learnt once more, and nothing is taken before that. */
    private void openAgain() {
        caughtUp = false;
        revisions.reopen();
        LOG.info("known revisions opened again documents={}", revisions.size());
    }

    private void follow(KafkaWatch.KafkaTopic topic) {
        if (!topic.id().equals(revisions.topic().orElse(null))) {
            LOG.info("learning all revisions anew topic={}", TopicNames.RECEIVED);
            caughtUp = false;
            revisions.restart(topic.id());
        }
        var consumer = KafkaClients.consumer(settings, "ingest-revisions", null);
        try {
            var ends = assign(consumer, topic.partitions());
            while (!loop.isStopping() && isStill(topic) && !revisions.isBroken()) {
                take(consumer);
                if (!caughtUp && hasReached(consumer, ends)) {
                    LOG.info("revisions known documents={}", revisions.size());
                    caughtUp = true;
                }
            }
        } finally {
            consumer.close(CloseOptions.timeout(STOP));
        }
    }

    private boolean isStill(KafkaWatch.KafkaTopic topic) {
        return kafka.topic(TopicNames.RECEIVED).map(topic::equals).orElse(true);
    }

    private Map<TopicPartition, Long> assign(Consumer<String, byte[]> consumer, int count) {
        var partitions = IntStream.range(0, count)
                .mapToObj(number -> new TopicPartition(TopicNames.RECEIVED, number))
                .toList();
        consumer.assign(partitions);
        var offsets = revisions.offsets();
        for (var partition : partitions) {
            var next = offsets.get(partition.partition());
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
        return consumer.endOffsets(partitions, ANSWER);
    }

    private static boolean hasReached(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), ANSWER) >= end.getValue());
    }

    private void take(Consumer<String, byte[]> consumer) {
        var records = consumer.poll(POLL);
        var next = new HashMap<Integer, Long>();
        for (var record : records) {
            take(record);
            next.put(record.partition(), record.offset() + 1);
        }
        if (!next.isEmpty()) {
            revisions.reached(next);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.key() != null) {
                revisions.saw(record.key(), revision(record));
            }
        } catch (UnreadableEventException e) {
            LOG.warn(
                    "event not understood topic={} partition={} offset={} reason={}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }

    private static KnownRevision revision(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return KnownRevision.of(KnownRevision.DELETED, EventHeaders.receivedAt(record.headers()));
        }
        var eventId = EventHeaders.get(record.headers(), EventHeaders.ID);
        var parts = eventId == null ? new String[0] : eventId.split("/");
        if (parts.length == 3 && parts[0].equals(record.key())) {
            // The header says it: no need to read a megabyte of document.
            return KnownRevision.of(parts[1], EventHeaders.receivedAt(record.headers()));
        }
        var event = EventJson.read(record.value(), DocumentReceived.class);
        return KnownRevision.of(event.revision(), event.receivedAt());
    }
}
