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
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

    private final StoryEngine engine;
    private final Producer<String, byte[]> producer;
    private final Place place;
    private final StoryMetrics metrics;
    private final Clock clock;

    /**
     * Decides from now on.
     *
     * @param place was taken with this producer
     */
    ActiveMember(
            StoryEngine engine, Producer<String, byte[]> producer, Place place, StoryMetrics metrics, Clock clock) {
        this.engine = engine;
        this.producer = producer;
        this.place = place;
        this.metrics = metrics;
        this.clock = clock;
    }

    StoryEngine engine() {
        return engine;
    }

    Place place() {
        return place;
    }

    /** Tells the others that this member lives, if nothing has told it lately. */
    void beatIfDue() {
        if (place.isBeatDue()) {
            place.beat(engine.generation(), engine.decisions());
        }
    }

    /** Decides about the documents of these records, in their order. A transaction lasts no longer than a beat. */
    void decide(List<ConsumerRecord<String, byte[]>> records) {
        producer.beginTransaction();
        for (var record : records) {
            metrics.step().in().increment();
            metrics.step().timer().record(() -> decide(record));
            place.passed(new TopicPartition(record.topic(), record.partition()), record.offset());
            if (place.isBeatDue()) {
                commit();
                producer.beginTransaction();
            }
        }
        commit();
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
        var next = new ActiveMember(empty, producer, place, metrics, clock);
        place.move(positions);
        producer.beginTransaction();
        long decision = engine.decisions();
        stories.forEach(id -> producer.send(EventRecords.storyDeletion(id, decision, clock.instant())));
        next.commit();
        return next;
    }

    /** Leaves the place to others at once. */
    void resign() {
        place.leave(engine.generation(), engine.decisions());
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }

    private void commit() {
        place.commit(engine.generation(), engine.decisions());
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
