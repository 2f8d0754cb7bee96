package communique.service.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands before every request. With a key configured, writing needs it. Without one only this machine is served. A page
 * of another origin that a browser shows must not be able to write, nor reach a service by a host name that was made to
 * point here (DNS rebinding).
 */
@ApplicationScoped
public class Guard {

    private static final String KEY_HEADER = "X-Api-Key";
    private static final int BEFORE_ALL_OTHERS = 1_000;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final String key;
    private final String host;
    private final RefusedRequests refused;

    public Guard(
            AccessConfig config, @ConfigProperty(name = "quarkus.http.host") String host, RefusedRequests refused) {
        this.refused = refused;
        this.key = config.apiKey().filter(given -> !given.isBlank()).orElse(null);
        this.host = host;
    }

    /** Refuses to serve other machines without a key, before anything else is started. */
    void requireLoopbackWithoutKey(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        try {
            if (key == null && !InetAddress.getByName(host).isLoopbackAddress()) {
                throw new IllegalStateException("quarkus.http.host is " + host
                        + ", which other machines can reach: set COMMUNIQUE_API_KEY, or QUARKUS_HTTP_HOST=127.0.0.1");
            }
        } catch (UnknownHostException e) {
            throw new IllegalStateException("quarkus.http.host is no address of this machine: " + host, e);
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    /** The key that writing needs; empty if none is configured. For calls to the services behind. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    void check(RoutingContext request) {
        var problem = problemOf(request);
        if (problem == null) {
            request.next();
        } else {
            refused.of(problem.code()).increment();
            problem.send(request);
        }
    }

    private Problem problemOf(RoutingContext request) {
        if (key == null && !isThisMachine(request)) {
            return Problem.of(
                    421, "wrong-host", "Wrong host", "Without an API key this service answers to localhost only.");
        }
        if (READING.contains(request.request().method())) {
            return null;
        }
        if (isFromAnotherOrigin(request)) {
            return Problem.of(403, "foreign-origin", "Not from this page", "Pages of another origin may not write.");
        }
        if (key != null && !isKey(request.request().getHeader(KEY_HEADER))) {
            return Problem.of(401, "key-needed", "Key needed", "Send the configured key as header " + KEY_HEADER + ".");
        }
        return null;
    }

    private static boolean isThisMachine(RoutingContext request) {
        var authority = request.request().authority();
        return authority != null && THIS_MACHINE.contains(authority.host());
    }

    /** Host and port are compared, not the scheme: in front of a service may stand one that speaks TLS. */
    private static boolean isFromAnotherOrigin(RoutingContext request) {
        var site = request.request().getHeader("Sec-Fetch-Site");
        if ("cross-site".equals(site) || "same-site".equals(site)) {
            return true;
        }
        var origin = request.request().getHeader("Origin");
        var authority = request.request().authority();
        return origin != null
                && (authority == null || !origin.replaceFirst("^https?://", "").equalsIgnoreCase(authority.toString()));
    }

    private boolean isKey(String given) {
        return given != null
                && MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
