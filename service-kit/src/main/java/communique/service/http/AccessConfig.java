package communique.service.http;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may write. */
@ConfigMapping(prefix = "communique")
public interface AccessConfig {

    /**
     * The key that a caller must give in the header {@code X-Api-Key} to change anything. Without one a service serves
     * only its own machine, and does not start on another address.
     */
    Optional<String> apiKey();

    /** Folder of the project, set by the scripts that start the services; none of them reads it. */
    Optional<String> home();
}
