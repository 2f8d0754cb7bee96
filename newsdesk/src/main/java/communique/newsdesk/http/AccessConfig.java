package communique.newsdesk.http;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may write. */
@ConfigMapping(prefix = "communique")
public interface AccessConfig {

    /** Must be sent as {@code X-Api-Key}. While it is not set, only this machine can reach the service. */
    Optional<String> apiKey();

    /** Folder of the project, set by the scripts that start it; not used by this service. */
    Optional<String> home();
}
