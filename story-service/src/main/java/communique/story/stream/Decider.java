package communique.story.stream;

import communique.events.TopicNames;
import communique.kafka.KafkaTopicReader;
import communique.story.StoryEngine;
import communique.story.cluster.Memory;
import communique.story.stream.StoryStream.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads every partition of {@code documents.enriched} in the order in which the documents came in, and has them decided. */
final class Decider {

    private static final Logger LOG = LoggerFactory.getLogger(Decider.class);
    private static final Duration POLL = Duration.ofMillis(100);

    /** Records of one partition that wait for older ones of the others. */
    private static final int MOST_WAITING = 500;

    private final Consumer<String, byte[]> consumer;
    private final StreamConfig config;
    private final Memory memory;
    private final KafkaTopicReader reader;
    private final Clock clock;
    private final InOrder order;
    private Map<TopicPartition, Long> beginOfRebuild = Map.of();
    private Map<TopicPartition, Long> endOfRebuild = Map.of();
    private ActiveMember member;

    /**
     * Begins where the place of the member says.
     *
     * @param consumer is assigned to all partitions
     * @param reader for the ids of all stories, and for where partitions begin
     */
    Decider(
            Consumer<String, byte[]> consumer,
            ActiveMember member,
            StreamConfig config,
            Memory memory,
            KafkaTopicReader reader) {
        this.consumer = consumer;
        this.member = member;
        this.config = config;
        this.memory = memory;
        this.reader = reader;
        clock = Clock.systemUTC();
        order = new InOrder(config.holdBack());
        member.place().offsets().forEach(consumer::seek);
    }

    ActiveMember member() {
        return member;
    }

    /** Takes what has come, and decides what is due. */
    void next() {
        for (var record : consumer.poll(POLL)) {
            order.add(record);
        }
        var due = take();
        while (!due.isEmpty()) {
            member.decide(due);
            due = take();
        }
        member.beatIfDue();
        var full = order.fullerThan(MOST_WAITING);
        consumer.resume(without(consumer.paused(), full));
        consumer.pause(full);
    }

    /** Has all documents decided anew. */
    void beginAnew() {
        beginOfRebuild = reader.begins(TopicNames.ENRICHED);
        endOfRebuild = consumer.endOffsets(consumer.assignment());
        var empty = new StoryEngine(memory, member.engine().generation() + 1);
        member = member.beginAnew(empty, stories(), beginOfRebuild);
        order.clear();
        beginOfRebuild.forEach(consumer::seek);
        LOG.info("deciding all documents anew generation={}", empty.generation());
    }

    /** How far a decision of all documents anew is; empty when there is none. */
    Optional<Progress> progress() {
        if (endOfRebuild.isEmpty()) {
            return Optional.empty();
        }
        long total = sum(endOfRebuild) - sum(beginOfRebuild);
        long left = endOfRebuild.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
        boolean done = left == 0 && order.isEmpty();
        if (done) {
            endOfRebuild = Map.of();
        }
        return Optional.of(new Progress(done ? "done" : "running", total - left, total));
    }

    private List<ConsumerRecord<String, byte[]>> take() {
        return order.take(config.batch(), consumer.assignment(), this::isAtEnd, clock.instant());
    }

    /** Holds as long as nobody asks this very consumer for beginnings: it would take them for ends. */
    private boolean isAtEnd(TopicPartition partition) {
        return consumer.currentLag(partition).orElse(1) == 0;
    }

    /** The ids of all stories that stand. */
    private List<String> stories() {
        var ids = new HashMap<String, Boolean>();
        reader.read(TopicNames.STORIES, record -> {
            ids.put(record.key(), record.value() != null);
            member.beatIfDue();
        });
        ids.values().removeIf(stands -> !stands);
        return new ArrayList<>(ids.keySet());
    }

    private static List<TopicPartition> without(Set<TopicPartition> partitions, Set<TopicPartition> others) {
        return partitions.stream()
                .filter(partition -> !others.contains(partition))
                .toList();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(offset -> offset).sum();
    }
}
