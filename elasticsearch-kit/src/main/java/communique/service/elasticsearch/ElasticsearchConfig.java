package communique.service.elasticsearch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** How Elasticsearch is reached. */
@ConfigMapping(prefix = "elasticsearch")
public interface ElasticsearchConfig {

    /** Address of a node or of a load balancer before several. */
    @WithDefault("http://localhost:9200")
    URI url();

    /** User, where Elasticsearch asks for one. */
    Optional<String> username();

    /** Password of that user. */
    Optional<String> password();

    /** An API key in the encoded form; used instead of user and password. */
    Optional<String> apiKey();

    /** PEM file with the certificate authority that Elasticsearch's certificate is checked against. */
    Optional<Path> caCertificate();
}
