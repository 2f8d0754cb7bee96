package communique.index.stream;

import communique.events.kafka.DocumentTopics;
import communique.events.kafka.KafkaClients;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every other second whether Kafka answers; makes the topics as soon as it does. */
final class KafkaWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaWatch.class);
    private static final Map<String, Object> QUICK =
            Map.of("request.timeout.ms", 2_000, "default.api.timeout.ms", 2_000, "client.id", "index-watch");
    private static final long SECONDS_BETWEEN_LOOKS = 2;

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final String servers;
    private final Admin admin;
    private boolean topicsCreated;
    private volatile String trouble = "Kafka: has not answered yet";

    KafkaWatch(Map<String, Object> settings) {
        var quick = new HashMap<>(QUICK);
        quick.putAll(settings);
        servers = String.valueOf(settings.get("bootstrap.servers"));
        admin = KafkaClients.admin(quick);
    }

    void start() {
        looks.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    Admin admin() {
        return admin;
    }

    /** Why Kafka cannot be used; null if it can. */
    String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        looks.shutdownNow();
        admin.close(Duration.ZERO);
    }

    private void look() {
        try {
            if (!topicsCreated) {
                DocumentTopics.create(admin);
                topicsCreated = true;
            }
            admin.describeCluster().nodes().get();
            trouble = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            var cause = e.getCause() == null ? e : e.getCause();
            if (trouble == null) {
                LOG.warn("Kafka does not answer servers={} reason={}", servers, cause.toString());
            }
            trouble = "Kafka: no answer from " + servers + " (" + cause.getMessage() + ")";
        }
    }
}
