package communique.ingest.http;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may send documents. */
@ConfigMapping(prefix = "communique")
public interface AccessConfig {

    /**
     * The key that a sender must give in the header {@code X-Api-Key}. Without one the service takes documents only from
     * its own machine, and does not start on another address.
     */
    Optional<String> apiKey();

    /** Folder of the project, set by the scripts that start it; not used by this service. */
    Optional<String> home();
}
