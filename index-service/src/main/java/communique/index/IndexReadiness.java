package communique.index;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether documents reach the index; says why not. */
@Readiness
@ApplicationScoped
public class IndexReadiness implements HealthCheck {

    private final IndexService service;

    public IndexReadiness(IndexService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("documents.enriched to Elasticsearch");
        var troubles = service.troubles();
        return troubles.isEmpty()
                ? response.up().build()
                : response.down().withData("cause", String.join("; ", troubles)).build();
    }
}
