package communique.enrich.stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import communique.background.BackgroundLoop;
import communique.background.BackgroundLoop.RetryPauses;
import communique.events.TopicNames;
import communique.kafka.BatchConsumer;
import communique.kafka.ConsumerGroups;
import communique.kafka.KafkaClients;
import communique.service.stream.KafkaConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enriches again everything that was ever received, with the knowledge now in force.
 *
 * <p>Runs beside the live stream as a consumer group of its own and reads until it has caught up, so the last event
 * of every document on the topic behind is made from its newest revision. Its committed offsets are the memory that it
 * is running: a process that dies takes it up again at its next start.
 */
public final class ReEnrichment implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReEnrichment.class);
    private static final BatchConsumer.Limits LIMITS =
            new BatchConsumer.Limits(1, Duration.ofSeconds(2), Duration.ofSeconds(3));
    private static final Map<String, Object> WATCH_CLIENT_SETTINGS =
            Map.of("request.timeout.ms", 4_000, "default.api.timeout.ms", 4_000, "client.id", "re-enrichment");
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final KafkaConfig kafka;
    private final String group;
    private final EnrichmentStream stream;
    private final BackgroundLoop watch = new BackgroundLoop("re-enrichment", RetryPauses.of(BETWEEN_LOOKS), this::look);
    private Admin admin;
    private BatchConsumer consumer;
    private volatile ReEnrichmentStatus status = new ReEnrichmentStatus(State.IDLE, 0, 0);

    /** What a re-enrichment is doing. */
    public enum State {
        @JsonProperty("idle")
        IDLE,
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE
    }

    /**
     * How a re-enrichment stands.
     *
     * @param done documents enriched again; each revision and each deletion counts once
     * @param total how many there are
     */
    public record ReEnrichmentStatus(State state, long done, long total) {}

    public ReEnrichment(KafkaConfig kafka, EnrichmentStreamConfig config, EnrichmentStream stream) {
        this.kafka = kafka;
        this.group = config.group() + "-again";
        this.stream = stream;
    }

    /** Looks from now on whether a re-enrichment runs, and goes on with one that a crash has interrupted. */
    public void watch() {
        var settings = new HashMap<>(WATCH_CLIENT_SETTINGS);
        settings.putAll(kafka.settings());
        admin = KafkaClients.admin(settings);
        watch.start();
    }

    /** Starts it. Does nothing when it is running already. */
    public synchronized void start() {
        if (consumer == null) {
            status = new ReEnrichmentStatus(State.RUNNING, 0, 0);
            consumer = new BatchConsumer(
                    () -> KafkaClients.consumer(kafka.settings(), group, null),
                    TopicNames.RECEIVED,
                    LIMITS,
                    stream.step());
            consumer.start();
        }
    }

    public ReEnrichmentStatus status() {
        return status;
    }

    @Override
    public void close() {
        watch.close();
        synchronized (this) {
            if (consumer != null) {
                consumer.close();
            }
        }
        admin.close(Duration.ZERO);
    }

    private Optional<Duration> look() {
        var progress = new ConsumerGroups(admin).progress(group, TopicNames.RECEIVED);
        if (progress.hasCommitted()) {
            start();
        }
        if (status.state() == State.RUNNING) {
            status = new ReEnrichmentStatus(State.RUNNING, progress.done(), progress.total());
            if (progress.remaining() == 0) {
                finish(progress.total());
            }
        }
        return Optional.of(BETWEEN_LOOKS);
    }

    private synchronized void finish(long total) {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
        new ConsumerGroups(admin).delete(group);
        status = new ReEnrichmentStatus(State.DONE, total, total);
        LOG.info("enriched everything again documents={}", total);
    }
}
