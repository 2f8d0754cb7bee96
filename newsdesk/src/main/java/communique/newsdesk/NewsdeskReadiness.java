package communique.newsdesk;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the page can show documents as they come; says why not. */
@Readiness
@ApplicationScoped
public class NewsdeskReadiness implements HealthCheck {

    private final Newsdesk newsdesk;

    public NewsdeskReadiness(Newsdesk newsdesk) {
        this.newsdesk = newsdesk;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Elasticsearch and Kafka to the page");
        var troubles = newsdesk.troubles();
        return troubles.isEmpty()
                ? response.up().build()
                : response.down().withData("cause", String.join("; ", troubles)).build();
    }
}
