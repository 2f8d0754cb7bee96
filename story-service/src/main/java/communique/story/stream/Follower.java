package communique.story.stream;

import communique.events.DocumentId;
import communique.events.DocumentStoried;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.kafka.EventHeaders;
import communique.kafka.KafkaClients;
import communique.kafka.KafkaTopicReader;
import communique.story.StoryEngine;
import communique.story.StoryEngine.Recollection;
import communique.story.cluster.Memory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Remembers what another member decides, as it decides it, so that it can go on in its place at once. The decisions stand in
 * Kafka: the memory of the service, which survives it.
 */
final class Follower implements AutoCloseable {

    /** Decisions of one transaction can be read one after the other; they are taken in their order. */
    private static final long SETTLED = Duration.ofSeconds(1).toNanos();

    /** Offsets that are read for each document that may be remembered: some are older decisions, or mark transactions. */
    private static final int OFFSETS_OF_A_DOCUMENT = 4;

    private final Consumer<String, byte[]> consumer;
    private final Memory memory;
    private final List<TopicPartition> partitions;
    private Map<TopicPartition, Long> ends;
    private Map<String, Recollection> loading = new HashMap<>();
    private List<Seen> fresh = new ArrayList<>();
    private StoryEngine engine;
    private int generation;
    private boolean disordered;

    /** A decision that was read, and when; without recollection the document is gone. */
    private record Seen(long decision, DocumentId id, Recollection recollection, long at) {}

    Follower(Map<String, Object> kafka, Memory memory) {
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        this.memory = memory;
        consumer = KafkaClients.consumer(settings, "communique-reader", null);
        partitions = KafkaTopicReader.partitionsOf(consumer, TopicNames.STORIED);
        consumer.assign(partitions);
        begin();
    }

    /** Reads what is new. */
    void follow(Duration patience) {
        consumer.poll(patience).forEach(this::take);
        if (engine == null && hasReached(ends)) {
            load();
        }
        if (disordered) {
            begin();
        }
        if (engine != null) {
            apply(System.nanoTime() - SETTLED);
        }
    }

    /**
     * Reads the rest, now that nobody else decides any more.
     *
     * @param decided up to where was decided
     * @param meanwhile called again and again until all is read
     */
    StoryEngine complete(Position decided, Runnable meanwhile) {
        var all = consumer.endOffsets(partitions);
        while (engine == null || !hasReached(all)) {
            follow(Duration.ofMillis(50));
            meanwhile.run();
        }
        apply(Long.MAX_VALUE);
        if (decided.generation() > generation) {
            engine = new StoryEngine(memory, decided.generation());
        }
        engine.continueAfter(decided.decisions());
        return engine;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void begin() {
        engine = null;
        disordered = false;
        loading = new HashMap<>();
        fresh = new ArrayList<>();
        ends = consumer.endOffsets(partitions);
        long most = (long) OFFSETS_OF_A_DOCUMENT * memory.articles();
        consumer.beginningOffsets(partitions)
                .forEach((partition, first) -> consumer.seek(partition, Math.max(first, ends.get(partition) - most)));
    }

    private boolean hasReached(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        if (engine == null && record.offset() >= ends.get(partition)) {
            // Comes once more, in its turn.
            return;
        }
        if (record.value() == null) {
            var decision = EventHeaders.get(record.headers(), EventHeaders.DECISION);
            take(new Seen(
                    decision == null ? 0 : Long.parseLong(decision),
                    new DocumentId(record.key()),
                    null,
                    System.nanoTime()));
            return;
        }
        var event = EventJson.read(record.value(), DocumentStoried.class);
        if (event.generation() > generation) {
            // All documents are decided anew: what was decided before counts no longer.
            generation = event.generation();
            loading.clear();
            fresh.clear();
            engine = engine == null ? null : new StoryEngine(memory, generation);
        }
        if (event.generation() == generation) {
            take(new Seen(event.decision(), event.id(), Recollection.of(event), System.nanoTime()));
        }
    }

    private void take(Seen seen) {
        if (engine != null) {
            disordered |= seen.decision() < engine.decisions() && seen.recollection() != null;
            fresh.add(seen);
        } else if (seen.recollection() == null) {
            loading.remove(seen.id().value());
        } else {
            loading.put(seen.id().value(), seen.recollection());
            if (loading.size() > 3L * memory.articles()) {
                keepNewest(2 * memory.articles());
            }
        }
    }

    private void load() {
        keepNewest(2 * memory.articles());
        engine = new StoryEngine(memory, generation);
        engine.restore(loading.values());
        loading = new HashMap<>();
        ends.forEach(consumer::seek);
    }

    private void apply(long until) {
        fresh.sort(Comparator.comparingLong(Seen::decision));
        int applied = 0;
        while (applied < fresh.size() && fresh.get(applied).at() <= until) {
            var seen = fresh.get(applied++);
            if (seen.recollection() == null) {
                engine.forgetDeleted(seen.id());
            } else {
                engine.recall(seen.recollection());
            }
        }
        fresh.subList(0, applied).clear();
    }

    private void keepNewest(int most) {
        if (loading.size() > most) {
            long oldest = loading.values().stream()
                    .map(recollection -> recollection.member().number())
                    .sorted(Comparator.reverseOrder())
                    .skip(most - 1L)
                    .findFirst()
                    .orElseThrow();
            loading.values().removeIf(recollection -> recollection.member().number() < oldest);
        }
    }
}
