package communique.index.http;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may give orders. */
@ConfigMapping(prefix = "communique")
public interface AccessConfig {

    /** Must be sent as {@code X-Api-Key}. While it is not set, only this machine can reach the service. */
    Optional<String> apiKey();
}
