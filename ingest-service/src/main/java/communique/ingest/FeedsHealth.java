package communique.ingest;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how many feeds are how. Documents can come in another way, so it is never a reason to be down. */
@Readiness
@Singleton
public class FeedsHealth implements HealthCheck {

    private final IngestService service;

    public FeedsHealth(IngestService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("feeds").up();
        service.feedCounts().forEach(answer::withData);
        return answer.build();
    }
}
