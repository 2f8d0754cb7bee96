package communique.ingest;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how far the seeds are. Documents can come in meanwhile, so it is never a reason to be down. */
@Readiness
@Singleton
public class SeedsPublished implements HealthCheck {

    private final IngestService.Doors doors;

    public SeedsPublished(IngestService.Doors doors) {
        this.doors = doors;
    }

    @Override
    public HealthCheckResponse call() {
        var seeds = doors.seeds().progress();
        return HealthCheckResponse.named("seeds")
                .up()
                .withData("files", seeds.files())
                .withData("done", seeds.done())
                .withData("refused", seeds.refused())
                .withData("published", seeds.isPublished())
                .build();
    }
}
