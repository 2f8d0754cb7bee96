package communique.story.http;

import communique.story.stream.StoryStream;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether documents are put into stories, by this process or another one; says why not. */
@Readiness
@ApplicationScoped
public class StoryReadiness implements HealthCheck {

    private final StoryStream stream;

    public StoryReadiness(StoryStream stream) {
        this.stream = stream;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("documents.enriched to documents.storied")
                .withData("role", stream.isActive() ? "decides" : "waits");
        var troubles = stream.troubles();
        return troubles.isEmpty()
                ? response.up().build()
                : response.down().withData("cause", String.join("; ", troubles)).build();
    }
}
