package communique.service.elasticsearch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How Elasticsearch is reached. */
@ConfigMapping(prefix = "elasticsearch")
public interface ElasticsearchConfig {

    /**
     * Addresses of nodes or of a load balancer, comma-separated, such as {@code http://node-1:9200,http://node-2:9200}.
     * The nodes take turns; one that does not answer is left out for a while.
     */
    @WithName("url")
    @WithDefault("http://localhost:9200")
    List<URI> urls();

    /**
     * Whether to ask the cluster for all its nodes and to use those instead of the configured addresses. Off by default:
     * behind a load balancer, or where nodes state addresses that only they can reach, it would lead astray.
     */
    @WithDefault("false")
    boolean discovery();

    /** User, where Elasticsearch asks for one. */
    Optional<String> username();

    /** Password of that user. */
    Optional<String> password();

    /** An API key in the encoded form; used instead of user and password. */
    Optional<String> apiKey();

    /** PEM file with the certificate authority that Elasticsearch's certificate is checked against. */
    Optional<Path> caCertificate();
}
