package communique.story.stream;

import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.events.UnreadableEventException;
import communique.kafka.EventHeaders;
import communique.kafka.EventRecords;
import communique.story.Decisions;
import communique.story.LeftOut;
import communique.story.StoryEngine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The member of the group that decides. Decisions and the offsets of what they were made from are one transaction; after
 * any failure the member is given up and made anew from what Kafka has.
 */
final class ActiveMember implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ActiveMember.class);

    private final String name;
    private final StoryEngine engine;
    private final Producer<String, byte[]> producer;
    private final ConsumerGroupMetadata group;
    private final StoryMetrics metrics;
    private final Clock clock;
    private final Map<TopicPartition, Long> offsets = new HashMap<>();
    private long beat;
    private long committedAt;

    /**
     * Decides from now on.
     *
     * @param name of this process in its group
     * @param producer has shut out every other member
     * @param group whose offsets are committed
     */
    ActiveMember(
            String name,
            StoryEngine engine,
            Producer<String, byte[]> producer,
            ConsumerGroupMetadata group,
            StoryMetrics metrics,
            Clock clock) {
        this.name = name;
        this.engine = engine;
        this.group = group;
        this.producer = producer;
        this.metrics = metrics;
        this.clock = clock;
    }

    StoryEngine engine() {
        return engine;
    }

    /** Begins with every partition at an offset, and tells the others that it does. */
    void begin(Map<TopicPartition, Long> positions) {
        offsets.putAll(positions);
        beat();
    }

    /** Tells the others that this member lives, if nothing has told it for so long. */
    void beatAfter(Duration silence) {
        if (System.nanoTime() - committedAt >= silence.toNanos()) {
            beat();
        }
    }

    /** Decides about the documents of these records, in their order. */
    void decide(List<ConsumerRecord<String, byte[]>> records) {
        producer.beginTransaction();
        for (var record : records) {
            metrics.step().in().increment();
            metrics.step().timer().record(() -> decide(record));
            offsets.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        commit(name);
        metrics.step().out().increment(records.size());
    }

    /**
     * Takes all stories back, and begins with every partition where the offsets say.
     *
     * @param empty an engine that remembers nothing, of the next generation
     * @return the member that decides from now on, in place of this one
     */
    ActiveMember beginAnew(StoryEngine empty, List<String> stories, Map<TopicPartition, Long> positions) {
        empty.continueAfter(engine.decisions());
        var next = new ActiveMember(name, empty, producer, group, metrics, clock);
        next.beat = beat;
        next.offsets.putAll(positions);
        producer.beginTransaction();
        long decision = engine.decisions();
        stories.forEach(id -> producer.send(EventRecords.storyDeletion(id, decision, clock.instant())));
        next.commit(name);
        return next;
    }

    /** Leaves the place to others at once. */
    void resign() {
        producer.beginTransaction();
        commit("");
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }

    private void beat() {
        producer.beginTransaction();
        commit(name);
    }

    private void commit(String leader) {
        var metadata = new Position(engine.generation(), engine.decisions(), leader, ++beat).written();
        var committed = new HashMap<TopicPartition, OffsetAndMetadata>();
        offsets.forEach((partition, offset) -> committed.put(partition, new OffsetAndMetadata(offset, metadata)));
        producer.sendOffsetsToTransaction(committed, group);
        producer.commitTransaction();
        committedAt = System.nanoTime();
    }

    private void decide(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() == null) {
                send(engine.delete(new DocumentId(record.key())));
                return;
            }
            EventHeaders.requireType(record.headers(), DocumentEnriched.TYPE);
            var document = EventJson.read(record.value(), DocumentEnriched.class);
            // What is decided stays so: a document that comes again brings nothing new.
            if (engine.hasDecided(document)) {
                return;
            }
            if (engine.isBeyondMemory(document)) {
                leftOut(record, new LeftOut("documents", 1));
                return;
            }
            var decisions = engine.decide(document);
            decisions.leftOut().forEach(part -> leftOut(record, part));
            send(decisions);
        } catch (UnreadableEventException | IllegalArgumentException e) {
            // The step that indexes it refuses it, whole and with the reason.
            LOG.warn(
                    "document left out id={} topic={} partition={} offset={} reason={}",
                    record.key(),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            metrics.step().rejected("unreadable-event").increment();
        }
    }

    private void leftOut(ConsumerRecord<String, byte[]> record, LeftOut part) {
        LOG.info("left out of the decision what={} amount={} id={}", part.what(), part.amount(), record.key());
        metrics.count(part);
    }

    private ProducerRecord<String, byte[]> deletion(DocumentId id, Instant now) {
        var record = EventRecords.deletion(TopicNames.STORIED, id, now);
        EventHeaders.set(record.headers(), EventHeaders.DECISION, Long.toString(engine.decisions()));
        return record;
    }

    private void send(Decisions decisions) {
        var now = clock.instant();
        decisions.documents().forEach(document -> producer.send(EventRecords.of(document, now)));
        decisions.deletedDocuments().forEach(id -> producer.send(deletion(id, now)));
        decisions.stories().forEach(story -> producer.send(EventRecords.of(story, now)));
        decisions
                .deletedStories()
                .forEach(id -> producer.send(EventRecords.storyDeletion(id, engine.decisions(), now)));
    }
}
