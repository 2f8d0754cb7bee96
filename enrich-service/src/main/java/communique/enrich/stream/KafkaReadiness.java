package communique.enrich.stream;

import communique.events.kafka.DocumentTopics;
import communique.events.kafka.KafkaClients;
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
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether Kafka answers and documents move; says why not. Creates the topics as soon as Kafka can be reached. */
@Readiness
@ApplicationScoped
public class KafkaReadiness implements HealthCheck {

    private static final Map<String, Object> QUICK =
            Map.of("request.timeout.ms", 2_000, "default.api.timeout.ms", 2_000, "client.id", "enrich-health");
    private static final long SECONDS_BETWEEN_LOOKS = 2;

    private final KafkaConfig kafka;
    private final EnrichmentStream stream;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private Admin admin;
    private boolean topicsCreated;
    private volatile String unreachable = "Kafka has not answered yet";

    public KafkaReadiness(KafkaConfig kafka, EnrichmentStream stream) {
        this.kafka = kafka;
        this.stream = stream;
    }

    void start(@Observes StartupEvent event) {
        var settings = new HashMap<>(QUICK);
        settings.putAll(kafka.settings());
        admin = KafkaClients.admin(settings);
        looks.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        looks.shutdownNow();
        admin.close(Duration.ZERO);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("documents.received to documents.enriched");
        var trouble = stream.trouble();
        if (unreachable != null) {
            return response.down().withData("cause", unreachable).build();
        }
        if (trouble != null) {
            return response.down()
                    .withData("cause", trouble.cause())
                    .withData("since", trouble.since().toString())
                    .build();
        }
        return response.up().build();
    }

    private void look() {
        try {
            admin.describeCluster().nodes().get(2, TimeUnit.SECONDS);
            if (!topicsCreated) {
                DocumentTopics.create(admin);
                topicsCreated = true;
            }
            unreachable = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (unreachable == null) {
                Log.warnf("Kafka does not answer reason=%s", e.toString());
            }
            unreachable = "Kafka does not answer at " + kafka.bootstrapServers();
        }
    }
}
