package communique.index.kibana;

import communique.background.BackgroundLoop.RetryPauses;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Starts the import with the service, and tells how it stands. Never a reason to call the service unhealthy. */
@Readiness
@Singleton
public class Dashboards implements HealthCheck {

    private static final String FILE = "/kibana/communique.ndjson";

    /** What the file says where the newsdesk is. */
    private static final String NEWSDESK_IN_FILE = "http://localhost:8080";

    private static final RetryPauses PAUSES = new RetryPauses(Duration.ofSeconds(2), Duration.ofSeconds(30));

    private final Optional<DashboardImport> dashboards;

    public Dashboards(KibanaConfig config) {
        dashboards = config.url()
                .map(url -> new DashboardImport(new Kibana(config), savedObjects(config.newsdeskUrl()), PAUSES));
    }

    void start(@Observes StartupEvent event) {
        dashboards.ifPresent(DashboardImport::start);
    }

    void stop(@Observes ShutdownEvent event) {
        dashboards.ifPresent(DashboardImport::close);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("dashboards in Kibana")
                .withData("state", dashboards.map(DashboardImport::state).orElse("no kibana.url is set"))
                .up()
                .build();
    }

    /** The dashboards, with links that lead to the newsdesk at {@code newsdesk}. */
    static String savedObjects(URI newsdesk) {
        try (var stream = Dashboards.class.getResourceAsStream(FILE)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace(NEWSDESK_IN_FILE, newsdesk.toString().replaceAll("/+$", ""));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
