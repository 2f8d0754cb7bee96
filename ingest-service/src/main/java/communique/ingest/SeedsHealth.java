package communique.ingest;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how far the seeds are. Documents can come in meanwhile, so it is never a reason to be down. */
@Readiness
@Singleton
public class SeedsHealth implements HealthCheck {

    private final IngestService service;

    public SeedsHealth(IngestService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        var seeds = service.seeds();
        return HealthCheckResponse.named("seeds")
                .up()
                .withData("files", seeds.files())
                .withData("done", seeds.done())
                .withData("refused", seeds.refused())
                .withData("published", seeds.isPublished())
                .build();
    }
}
