package communique.ingest;

import communique.ingest.revision.RevisionsBrokenException;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: a document sent now would be taken. Else the cause stands here. */
@Readiness
@Singleton
public class DoorsOpen implements HealthCheck {

    private final IngestService.Road road;
    private final IngestService.Doors doors;

    public DoorsOpen(IngestService.Road road, IngestService.Doors doors) {
        this.road = road;
        this.doors = doors;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("documents can come in");
        try {
            return say(answer.withData("documents", road.revisions().size()), cause());
        } catch (RevisionsBrokenException e) {
            return say(answer, e.getMessage());
        }
    }

    private static HealthCheckResponse say(HealthCheckResponseBuilder answer, String cause) {
        return cause == null
                ? answer.up().build()
                : answer.down().withData("cause", cause).build();
    }

    private String cause() {
        if (road.kafka().trouble() != null) {
            return road.kafka().trouble();
        }
        if (!road.tail().isCaughtUp()) {
            return "learning from Kafka which documents are known";
        }
        return doors.folder().trouble();
    }
}
