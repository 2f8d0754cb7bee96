package communique.newsdesk.http;

import communique.service.http.Problem;
import communique.service.http.RefusedRequests;
import communique.service.http.RequestHistograms;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Measures what is asked of the newsdesk: how long each kind of search takes, and what is refused. */
public class ReadMeters {

    private static final String BEGAN = "communique.began";
    /** Lasts as long as the page is open. */
    private static final String LIVE = "live";

    private final MeterRegistry registry;
    private final RefusedRequests refused;

    public ReadMeters(MeterRegistry registry, RefusedRequests refused) {
        this.registry = registry;
        this.refused = refused;
    }

    /** Before all other filters; called only for addresses that exist, so their kinds are few. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void begin(ContainerRequestContext request) {
        request.setProperty(BEGAN, System.nanoTime());
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            refused.of(problem.code()).increment();
        }
        if (request.getProperty(BEGAN) instanceof Long began
                && request.getMethod().equals(HttpMethod.GET)) {
            var kind = kind(request.getUriInfo().getPath());
            if (!kind.equals(LIVE)) {
                timer(kind).record(Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    private Timer timer(String kind) {
        return Timer.builder("communique.searches")
                .description("Time from a question to the newsdesk until its answer, by kind")
                .tag("kind", kind)
                .serviceLevelObjectives(RequestHistograms.buckets())
                .register(registry);
    }

    /** {@code statements} of {@code /api/statements/sources}. */
    private static String kind(String path) {
        return path.replaceFirst("^/?(api/)?", "").replaceFirst("/.*", "");
    }
}
