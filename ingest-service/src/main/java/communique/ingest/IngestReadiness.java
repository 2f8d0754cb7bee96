package communique.ingest;

import communique.ingest.revision.RevisionsBrokenException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: a document sent now would be taken. Otherwise the cause stands here. */
@Readiness
@Singleton
public class IngestReadiness implements HealthCheck {

    private final IngestService service;

    public IngestReadiness(IngestService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("documents can come in");
        var troubles = new ArrayList<>(service.troubles());
        try {
            response.withData("documents", service.documents());
        } catch (RevisionsBrokenException e) {
            troubles.add(e.getMessage());
        }
        return troubles.isEmpty()
                ? response.up().build()
                : response.down().withData("cause", String.join("; ", troubles)).build();
    }
}
