package communique.kafka;

import communique.background.BackgroundLoop;
import communique.background.BackgroundLoop.RetryPauses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic on a thread of its own and commits only what the next system has acknowledged.
 *
 * <p>A batch that fails is repeated, with growing pauses, until it succeeds; meanwhile nothing more is read, so memory
 * stays bounded and nothing is skipped. Steps must therefore be repeatable. A consumer that Kafka turns away for good
 * is replaced by a new one.
 */
public final class BatchConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchConsumer.class);
    private static final Duration PAUSE_BEFORE_NEW_CONSUMER = Duration.ofSeconds(1);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final String topic;
    private final Limits limits;
    private final BatchStep step;
    private final BackgroundLoop loop;
    private volatile Consumer<String, byte[]> consumer;

    /**
     * How much is done at once and how patiently.
     *
     * @param batchesInFlight batches processed at the same time; 1 keeps the order of records
     * @param longestPause between two tries of a batch; also how long after the end of an outage work resumes
     * @param drain how long a stop, or a partition's move to another process, waits for batches in flight
     */
    public record Limits(int batchesInFlight, Duration longestPause, Duration drain) {}

    /** @param consumers makes a fresh consumer; called again whenever Kafka has turned one away */
    public BatchConsumer(Supplier<Consumer<String, byte[]>> consumers, String topic, Limits limits, BatchStep step) {
        this.consumers = consumers;
        this.topic = topic;
        this.limits = limits;
        this.step = step;
        this.loop = new BackgroundLoop("consume-" + topic, RetryPauses.of(PAUSE_BEFORE_NEW_CONSUMER), this::run);
    }

    public void start() {
        loop.start();
    }

    /** Why nothing moves; empty while all is well. */
    public Optional<String> trouble() {
        return loop.trouble();
    }

    /** Since when nothing moves; empty while all is well. */
    public Optional<Instant> troubleSince() {
        return loop.troubleSince();
    }

    /** Stops reading, waits for the batches in flight, commits them, and leaves. */
    @Override
    public void close() {
        loop.stop();
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
        loop.awaitEnd(limits.drain().plusSeconds(2));
    }

    private Optional<Duration> run() {
        try (var fresh = consumers.get()) {
            consumer = fresh;
            consume(fresh);
        } catch (WakeupException | InterruptException e) {
            LOG.debug("consumer woken topic={}", topic);
        } catch (KafkaException | IllegalStateException e) {
            throw new KafkaException("Kafka: " + e.getMessage(), e);
        }
        return Optional.of(Duration.ZERO);
    }

    private void consume(Consumer<String, byte[]> fresh) {
        var inFlight = new InFlight(fresh, limits, step, loop);
        fresh.subscribe(List.of(topic), inFlight);
        try {
            while (!loop.isStopping()) {
                inFlight.turn();
            }
        } finally {
            inFlight.drainAndCommit();
        }
    }
}
