package communique.index.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Without a key the service is for this machine alone; with one, orders need it. */
@ApplicationScoped
public class AccessRule {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final Optional<String> apiKey;
    private final String host;

    /** @param apiKey must be sent as {@code X-Api-Key}; while there is none, only this machine can reach the service */
    public AccessRule(
            @ConfigProperty(name = "communique.api-key") Optional<String> apiKey,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.apiKey = apiKey;
        this.host = host;
    }

    void check(@Observes StartupEvent event) {
        if (apiKey.isEmpty() && !THIS_MACHINE.contains(host)) {
            throw new IllegalStateException("quarkus.http.host is " + host
                    + ", so everybody could give orders: set COMMUNIQUE_API_KEY, or bind to 127.0.0.1");
        }
    }

    /**
     * Whether a caller may give orders.
     *
     * @param origin of the web page that sends the request; null where it is none
     */
    boolean allows(String given, String origin) {
        if (apiKey.isEmpty()) {
            // A page from elsewhere, open on this machine, must not rebuild the index.
            return origin == null;
        }
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), apiKey.get().getBytes(StandardCharsets.UTF_8));
    }
}
