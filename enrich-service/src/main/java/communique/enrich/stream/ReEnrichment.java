package communique.enrich.stream;

import communique.events.TopicNames;
import communique.kafka.BatchConsumer;
import communique.kafka.ConsumerGroups;
import communique.kafka.KafkaClients;
import communique.service.stream.KafkaConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/**
 * Enriches again everything that was ever received, with the knowledge now in force.
 *
 * <p>Runs beside the live stream as a consumer group of its own and reads until it has caught up, so the last event
 * of every document on the topic behind is made from its newest revision. Its committed offsets are the memory that it
 * is running: a process that dies takes it up again at its next start.
 */
@ApplicationScoped
public class ReEnrichment {

    private static final BatchConsumer.Limits LIMITS =
            new BatchConsumer.Limits(1, Duration.ofSeconds(2), Duration.ofSeconds(3));
    private static final Map<String, Object> WATCH_CLIENT_SETTINGS =
            Map.of("request.timeout.ms", 4_000, "default.api.timeout.ms", 4_000, "client.id", "re-enrichment");

    private final KafkaConfig kafka;
    private final String group;
    private final EnrichmentStream stream;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private Admin admin;
    private BatchConsumer consumer;
    private volatile Progress progress = new Progress("idle", 0, 0);

    /**
     * How far it is.
     *
     * @param state {@code idle}, {@code running} or {@code done}
     * @param done documents enriched again, revisions and deletions counted apiece
     * @param total how many there are
     */
    public record Progress(String state, long done, long total) {}

    public ReEnrichment(KafkaConfig kafka, StreamConfig config, EnrichmentStream stream) {
        this.kafka = kafka;
        this.group = config.group() + "-again";
        this.stream = stream;
    }

    void resume(@Observes StartupEvent event) {
        var settings = new HashMap<>(WATCH_CLIENT_SETTINGS);
        settings.putAll(kafka.settings());
        admin = KafkaClients.admin(settings);
        watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        watch.shutdownNow();
        synchronized (this) {
            if (consumer != null) {
                consumer.close();
            }
        }
        admin.close(Duration.ZERO);
    }

    /** Starts it. Does nothing when it is running already. */
    public synchronized void start() {
        if (consumer == null) {
            progress = new Progress("running", 0, 0);
            consumer = new BatchConsumer(
                    () -> KafkaClients.consumer(kafka.settings(), group, null),
                    TopicNames.RECEIVED,
                    LIMITS,
                    stream.step());
            consumer.start();
        }
    }

    public Progress progress() {
        return progress;
    }

    private void look() {
        try {
            var read = new ConsumerGroups(admin).progress(group, TopicNames.RECEIVED);
            if (read.hasCommitted()) {
                start();
            }
            if (progress.state().equals("running")) {
                progress = new Progress("running", read.done(), read.total());
                if (read.remaining() == 0) {
                    finish(read.total());
                }
            }
        } catch (RuntimeException e) {
            Log.debugf("progress unknown reason=%s", e.toString());
        }
    }

    private synchronized void finish(long total) {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
        new ConsumerGroups(admin).delete(group);
        progress = new Progress("done", total, total);
        Log.infof("enriched everything again documents=%d", total);
    }
}
