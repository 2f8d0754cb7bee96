package communique.enrich.stream;

import communique.enrich.LiveEnricher;
import communique.service.stream.KafkaConfig;
import communique.service.stream.KafkaWatch;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether documents move; says why not. A refused edit of the knowledge is told, but stops nothing. */
@Readiness
@ApplicationScoped
public class EnrichmentReadiness implements HealthCheck {

    private final KafkaWatch kafka;
    private final EnrichmentStream stream;
    private final LiveEnricher enricher;

    public EnrichmentReadiness(KafkaConfig kafka, EnrichmentStream stream, LiveEnricher enricher) {
        this.kafka = new KafkaWatch(kafka.settings());
        this.stream = stream;
        this.enricher = enricher;
    }

    void start(@Observes StartupEvent event) {
        kafka.start();
    }

    void stop(@Observes ShutdownEvent event) {
        kafka.close();
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("documents.received to documents.enriched")
                .withData("knowledge", enricher.current().version());
        enricher.refusedEdit().ifPresent(error -> response.withData("refused-edit", error));
        var trouble = stream.trouble();
        if (kafka.trouble() != null) {
            return response.down().withData("cause", kafka.trouble()).build();
        }
        if (trouble != null) {
            return response.down()
                    .withData("cause", trouble.cause())
                    .withData("since", trouble.since().toString())
                    .build();
        }
        return response.up().build();
    }
}
