package communique.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private final Thread thread;
    private volatile boolean stopping;
    private volatile Trouble trouble;
    private volatile Consumer<String, byte[]> consumer;

    /**
     * How much is done at once and how patiently.
     *
     * @param batchesInFlight batches processed at the same time; 1 keeps the order of records
     * @param longestPause between two tries of a batch; also how long after the end of an outage work resumes
     * @param drain how long a stop, or a partition's move to another process, waits for batches in flight
     */
    public record Limits(int batchesInFlight, Duration longestPause, Duration drain) {}

    /** Why nothing moves, and since when. */
    public record Trouble(String cause, Instant since) {}

    /** @param consumers makes a fresh consumer; called again whenever Kafka has turned one away */
    public BatchConsumer(Supplier<Consumer<String, byte[]>> consumers, String topic, Limits limits, BatchStep step) {
        this.consumers = consumers;
        this.topic = topic;
        this.limits = limits;
        this.step = step;
        this.thread = new Thread(this::run, "consume-" + topic);
    }

    public void start() {
        thread.start();
    }

    /** Why nothing moves; null while all is well. */
    public Trouble trouble() {
        return trouble;
    }

    /** Stops reading, waits for the batches in flight, commits them, and leaves. */
    @Override
    public void close() {
        stopping = true;
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
        try {
            thread.join(limits.drain().plusSeconds(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try (var fresh = consumers.get()) {
                consumer = fresh;
                consume(fresh);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("consumer woken topic={}", topic);
            } catch (KafkaException | IllegalStateException e) {
                reportTrouble("Kafka: " + e.getMessage());
                LOG.warn("consumer replaced topic={} reason={}", topic, e.toString());
                pause();
            }
        }
    }

    private void consume(Consumer<String, byte[]> fresh) {
        var inFlight = new InFlight(fresh, limits, step, this::reportTrouble);
        fresh.subscribe(List.of(topic), inFlight);
        try {
            while (!stopping) {
                inFlight.turn();
            }
        } finally {
            inFlight.drainAndCommit();
        }
    }

    private void reportTrouble(String cause) {
        if (cause == null) {
            trouble = null;
        } else if (trouble == null || !trouble.cause().equals(cause)) {
            trouble = new Trouble(cause, trouble == null ? Instant.now() : trouble.since());
            LOG.warn("holding topic={} reason={}", topic, cause);
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_BEFORE_NEW_CONSUMER.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
