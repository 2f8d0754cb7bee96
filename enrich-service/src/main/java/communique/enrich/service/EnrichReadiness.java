package communique.enrich.service;

import communique.enrich.LiveEnricher;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether documents move; says why not. A refused edit of the knowledge is told, but stops nothing. */
@Readiness
@Singleton
public class EnrichReadiness implements HealthCheck {

    private final EnrichService service;
    private final LiveEnricher enricher;

    public EnrichReadiness(EnrichService service, LiveEnricher enricher) {
        this.service = service;
        this.enricher = enricher;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("documents.received to documents.enriched")
                .withData("knowledge", enricher.current().version());
        enricher.refusedEdit().ifPresent(error -> response.withData("refused-edit", error));
        var trouble = service.trouble();
        trouble.ifPresent(cause -> response.withData("cause", cause));
        service.troubleSince().ifPresent(since -> response.withData("since", since.toString()));
        return response.status(trouble.isEmpty()).build();
    }
}
