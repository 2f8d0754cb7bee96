package communique.index.kibana;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The Kibana that is given the dashboards. */
@ConfigMapping(prefix = "kibana")
public interface KibanaConfig {

    /** Address, with the path of a space such as {@code http://kibana:5601/s/desk}; without it nothing is imported. */
    Optional<URI> url();

    /** User who may write dashboards, where Kibana asks for one. */
    Optional<String> username();

    /** Password of that user. */
    Optional<String> password();

    /** An API key in the encoded form; used instead of user and password. */
    Optional<String> apiKey();

    /** Where the reader's browser finds the newsdesk: links to documents lead there. */
    @WithDefault("http://localhost:8080")
    URI newsdeskUrl();
}
