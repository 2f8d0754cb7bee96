package communique.story.stream;

import communique.background.BackgroundLoop;
import communique.events.TopicNames;
import communique.kafka.KafkaClients;
import communique.kafka.KafkaTopicReader;
import communique.service.stream.KafkaConfig;
import communique.service.stream.KafkaWatch;
import communique.service.stream.MeteredConsumers;
import communique.story.StoryEngine;
import communique.story.cluster.Memory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides about all documents, or follows what another process decides and waits to take its place.
 *
 * <p>The process that decides commits several times within {@link StreamConfig#patience()}, also when nothing comes. Who sees
 * no commit for so long takes its place and thereby shuts it out: both have the same {@code transactional.id}.
 */
public final class StoryStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoryStream.class);
    private static final Duration FOLLOW = Duration.ofMillis(250);
    private static final Duration DRAIN = Duration.ofSeconds(3);

    /** Several within the time after which others take the place of a silent member. */
    private static final int BEATS = 5;

    private final KafkaConfig kafka;
    private final StreamConfig config;
    private final Memory memory;
    private final String name;
    private final Vacancy vacancy;
    private final MeteredConsumers consumers;
    private final StoryMetrics metrics;
    private final KafkaWatch watch;
    private final BackgroundLoop loop =
            new BackgroundLoop("stories", BackgroundLoop.RetryPauses.of(Duration.ofMillis(300)), this::run);
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
        name = kafka.instanceId().orElseGet(() -> UUID.randomUUID().toString());
        vacancy = new Vacancy(name, config.patience());
        consumers = new MeteredConsumers(registry, () -> KafkaClients.consumer(kafka.settings(), config.group(), null));
        metrics = new StoryMetrics(registry);
        watch = new KafkaWatch(kafka.settings());
        measure(registry);
    }

    private void measure(MeterRegistry registry) {
        Gauge.builder("communique.stories.documents", this, stream -> stream.remembered(StoryEngine::documents))
                .description("Documents that stories are decided with")
                .register(registry);
        Gauge.builder("communique.stories.stories", this, stream -> stream.remembered(StoryEngine::stories))
                .description("Stories that documents can still join")
                .register(registry);
        Gauge.builder("communique.stories.active", this, stream -> stream.isActive() ? 1 : 0)
                .description("1 in the instance that decides, 0 in those that stand by")
                .register(registry);
    }

    public void start() {
        watch.start();
        loop.start();
    }

    /** Why nothing is decided, each cause in a sentence; empty while all is well, and while another process decides. */
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
        loop.awaitEnd(DRAIN);
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        loop.close();
        watch.close();
    }

    private double remembered(ToIntFunction<StoryEngine> what) {
        var member = active;
        return member == null ? 0 : what.applyAsInt(member.engine());
    }

    private Optional<Duration> run() {
        try (var consumer = consumers.get()) {
            current = consumer;
            consumer.assign(KafkaTopicReader.partitionsOf(consumer, TopicNames.ENRICHED));
            var member = awaitTurn(consumer);
            if (member.isPresent()) {
                decide(consumer, member.get());
            }
        } catch (WakeupException e) {
            LOG.debug("woken to stop");
        } catch (KafkaException e) {
            if (isShutOut(e)) {
                vacancy.lost();
            } else {
                vacancy.cannotTell();
            }
            throw e;
        }
        return Optional.empty();
    }

    private static boolean isShutOut(Throwable failure) {
        boolean fenced = failure instanceof ProducerFencedException || failure instanceof InvalidProducerEpochException;
        return fenced || failure.getCause() != null && isShutOut(failure.getCause());
    }

    /** Follows the decisions of another process until its place is free; empty when this one ends before. */
    private Optional<ActiveMember> awaitTurn(Consumer<String, byte[]> consumer) {
        try (var follower = new Follower(kafka.settings(), memory)) {
            while (!loop.isStopping()) {
                if (isFree(consumer)) {
                    return Optional.of(takeOver(consumer, follower));
                }
                follower.follow(FOLLOW);
                loop.recovered();
            }
            return Optional.empty();
        }
    }

    private boolean isFree(Consumer<String, byte[]> consumer) {
        long asked = System.nanoTime();
        try {
            var committed =
                    consumer.committed(consumer.assignment(), config.patience().dividedBy(2));
            return vacancy.isFree(Position.latest(committed.values()), asked, System.nanoTime());
        } catch (TimeoutException e) {
            // While a transaction is open Kafka does not tell its offsets. One that is open for so long was left behind
            // by a
            // dead member, if Kafka answers at all; to take over ends it.
            consumer.listTopics(config.patience());
            return true;
        }
    }

    /** What another process has decided until now stands in Kafka; from there on this one decides. */
    private ActiveMember takeOver(Consumer<String, byte[]> consumer, Follower follower) {
        var producer = KafkaClients.producer(transactional());
        try {
            // From here on a process that only seems dead can write nothing more.
            producer.initTransactions();
            var place = new Place(
                    name, producer, consumer.groupMetadata(), config.patience().dividedBy(BEATS));
            var last = take(place, consumer, new KafkaTopicReader(committedOnly()));
            vacancy.taken();
            var engine = follower.complete(last, () -> {
                if (place.isBeatDue()) {
                    place.beat(last.generation(), last.decisions());
                }
            });
            return new ActiveMember(engine, producer, place, metrics, Clock.systemUTC());
        } catch (RuntimeException e) {
            producer.close(Duration.ofSeconds(1));
            throw e;
        }
    }

    /** Takes the place where the member before it has left it; says up to where that has decided. */
    private static Position take(Place place, Consumer<String, byte[]> consumer, KafkaTopicReader reader) {
        var first = reader.begins(TopicNames.ENRICHED);
        var committed = consumer.committed(consumer.assignment());
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                first.put(partition, offset.offset());
            }
        });
        var last = Position.latest(committed.values()).orElse(Position.START);
        place.take(first, last);
        return last;
    }

    private void decide(Consumer<String, byte[]> consumer, ActiveMember member) {
        try {
            var reader = new KafkaTopicReader(committedOnly());
            var decider = new Decider(consumer, member, config, memory, reader);
            active = member;
            LOG.info(
                    "deciding documents={} stories={}",
                    member.engine().documents(),
                    member.engine().stories());
            while (!loop.isStopping()) {
                if (anew.getAndSet(false)) {
                    decider.beginAnew();
                    active = decider.member();
                }
                decider.next();
                decider.progress().ifPresent(reached -> progress = reached);
                loop.recovered();
            }
            active.resign();
        } finally {
            active = null;
            member.close();
        }
    }

    private Map<String, Object> committedOnly() {
        var settings = new HashMap<>(kafka.settings());
        settings.put("isolation.level", "read_committed");
        return settings;
    }

    private Map<String, Object> transactional() {
        var settings = new HashMap<>(kafka.settings());
        settings.put("transactional.id", config.group());
        // A dead member's open transaction would hide what was decided after it from readers for as long.
        settings.put("transaction.timeout.ms", 10_000);
        return settings;
    }
}
