package communique.story.stream;

import communique.background.BackgroundLoop;
import communique.events.TopicNames;
import communique.kafka.KafkaClients;
import communique.service.stream.KafkaConfig;
import communique.service.stream.KafkaWatch;
import communique.service.stream.MeteredConsumers;
import communique.service.stream.StepMetrics;
import communique.story.StoryEngine;
import communique.story.cluster.Memory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every partition of {@code documents.enriched} in the order in which the documents came in, and writes what is decided
 * about them. One member of the group does; the others wait to take its place.
 */
public final class StoryStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoryStream.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration DRAIN = Duration.ofSeconds(3);

    /** Records of one partition that wait for older ones of the others. */
    private static final int MOST_WAITING = 500;

    private final KafkaConfig kafka;
    private final StreamConfig config;
    private final Memory memory;
    private final MeteredConsumers consumers;
    private final StepMetrics metrics;
    private final KafkaWatch watch;
    private final Clock clock = Clock.systemUTC();
    private final BackgroundLoop loop =
            new BackgroundLoop("stories", BackgroundLoop.RetryPauses.of(Duration.ofMillis(500)), this::consume);
    private final AtomicBoolean anew = new AtomicBoolean();
    private volatile Consumer<String, byte[]> current;
    private volatile ActiveMember active;
    private volatile Progress progress = new Progress("idle", 0, 0);

    /**
     * How far a decision of all documents anew is.
     *
     * @param state {@code idle}, {@code running} or {@code done}
     */
    public record Progress(String state, long done, long total) {}

    public StoryStream(KafkaConfig kafka, StreamConfig config, Memory memory, MeterRegistry registry) {
        this.kafka = kafka;
        this.config = config;
        this.memory = memory;
        consumers = new MeteredConsumers(registry, this::member);
        metrics = new StepMetrics(registry, "story", "Time spent on the decision about one document");
        watch = new KafkaWatch(kafka.settings());
        registry.gauge("communique.stories.documents", this, stream -> stream.remembered(StoryEngine::documents));
        registry.gauge("communique.stories.stories", this, stream -> stream.remembered(StoryEngine::stories));
        registry.gauge("communique.stories.active", this, stream -> stream.isActive() ? 1 : 0);
    }

    public void start() {
        watch.start();
        loop.start();
    }

    /** Why nothing is decided, each cause in a sentence; empty while all is well, and while another member decides. */
    public List<String> troubles() {
        return Stream.concat(watch.trouble().stream(), loop.trouble().stream()).toList();
    }

    /** Whether this process is the one that decides. */
    public boolean isActive() {
        return active != null;
    }

    /**
     * Lets every document be decided anew.
     *
     * @return whether it will: only the process that decides can
     */
    public boolean decideAnew() {
        if (!isActive()) {
            return false;
        }
        progress = new Progress("running", 0, 0);
        anew.set(true);
        return true;
    }

    public Progress progress() {
        return progress;
    }

    @Override
    public void close() {
        loop.stop();
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        loop.awaitEnd(DRAIN);
        loop.close();
        watch.close();
    }

    private double remembered(java.util.function.ToIntFunction<StoryEngine> what) {
        var member = active;
        return member == null ? 0 : what.applyAsInt(member.engine());
    }

    private Optional<Duration> consume() {
        try (var consumer = consumers.get()) {
            current = consumer;
            var turns = new Turns(consumer);
            consumer.subscribe(List.of(TopicNames.ENRICHED), turns);
            try {
                while (!loop.isStopping()) {
                    turns.next();
                }
            } catch (WakeupException e) {
                LOG.debug("woken to stop");
            } finally {
                turns.step(null);
            }
        }
        return Optional.empty();
    }

    /** What one consumer does, turn by turn. */
    private final class Turns implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;
        private final InOrder order = new InOrder(config.holdBack());
        private Map<TopicPartition, Long> endOfRebuild = Map.of();

        private Turns(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        void next() {
            for (var record : consumer.poll(POLL)) {
                order.add(record);
            }
            if (active == null && !consumer.assignment().isEmpty()) {
                takeOver();
            }
            if (active != null) {
                if (anew.getAndSet(false)) {
                    beginAnew();
                }
                decideWhatIsDue();
                loop.recovered();
            }
        }

        private void decideWhatIsDue() {
            var due = order.take(config.batch(), consumer.assignment(), this::isAtEnd, clock.instant());
            while (!due.isEmpty() && active != null) {
                active.decide(due, consumer.groupMetadata());
                due = order.take(config.batch(), consumer.assignment(), this::isAtEnd, clock.instant());
            }
            var full = order.fullerThan(MOST_WAITING);
            consumer.resume(consumer.paused().stream()
                    .filter(partition -> !full.contains(partition))
                    .toList());
            consumer.pause(full.stream().filter(consumer.assignment()::contains).toList());
            follow();
        }

        /** What another member has decided until now stands in Kafka; from there on this one decides. */
        private void takeOver() {
            var producer = KafkaClients.producer(transactional());
            try {
                // From here on a member that only seems dead can write nothing more.
                producer.initTransactions();
                var committed = consumer.committed(consumer.assignment());
                var position = Position.latest(committed.values());
                var engine = new StoryEngine(memory, position.generation());
                engine.restore(decisions().read(position.generation(), 2 * memory.articles()));
                engine.continueAfter(position.decisions());
                order.clear();
                seek(committed);
                step(new ActiveMember(engine, position.generation(), producer, metrics, clock));
                LOG.info("deciding documents={} stories={}", engine.documents(), engine.stories());
            } catch (RuntimeException e) {
                producer.close(Duration.ofSeconds(1));
                throw e;
            }
        }

        private void seek(Map<TopicPartition, org.apache.kafka.clients.consumer.OffsetAndMetadata> committed) {
            committed.forEach((partition, offset) -> {
                if (offset == null) {
                    consumer.seekToBeginning(List.of(partition));
                } else {
                    consumer.seek(partition, offset.offset());
                }
            });
        }

        private void beginAnew() {
            var member = active;
            var begin = consumer.beginningOffsets(consumer.assignment());
            endOfRebuild = consumer.endOffsets(consumer.assignment());
            int generation = member.generation() + 1;
            var engine = new StoryEngine(memory, generation);
            engine.continueAfter(member.engine().decisions());
            var next = new ActiveMember(engine, generation, member.producer(), metrics, clock);
            next.beginAnew(decisions().stories(), begin, consumer.groupMetadata());
            order.clear();
            begin.forEach(consumer::seek);
            active = next;
            LOG.info("deciding all documents anew generation={}", generation);
        }

        private void follow() {
            if (progress.state().equals("running") && !endOfRebuild.isEmpty()) {
                var begin = consumer.beginningOffsets(consumer.assignment());
                long total = sum(endOfRebuild) - sum(begin);
                long left = endOfRebuild.entrySet().stream()
                        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                        .sum();
                boolean done = left == 0 && order.isEmpty();
                progress = new Progress(done ? "done" : "running", total - left, total);
            }
        }

        private boolean isAtEnd(TopicPartition partition) {
            return consumer.currentLag(partition).orElse(1) == 0;
        }

        void step(ActiveMember next) {
            if (active != null) {
                active.close();
            }
            active = next;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.info("assigned partitions={}", partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                step(null);
                order.clear();
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            LOG.warn("lost partitions={}", partitions);
            onPartitionsRevoked(partitions);
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(offset -> offset).sum();
    }

    private StoredDecisions decisions() {
        return new StoredDecisions(kafka.settings());
    }

    private Map<String, Object> transactional() {
        var settings = new HashMap<>(kafka.settings());
        settings.put("transactional.id", config.group());
        // A dead member's open transaction would hide what was decided after it from readers for as long.
        settings.put("transaction.timeout.ms", 10_000);
        return settings;
    }

    private Consumer<String, byte[]> member() {
        var settings = new HashMap<>(kafka.settings());
        settings.put("group.protocol", "classic");
        settings.put("partition.assignment.strategy", OneMember.class.getName());
        return KafkaClients.consumer(
                settings, config.group(), kafka.instanceId().orElse(null));
    }
}
