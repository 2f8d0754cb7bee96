package communique.newsdesk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;

/** Owns every key that starts with {@code newsdesk.}, so that a misspelt one stops the service at its start. */
@ConfigMapping(prefix = "newsdesk")
public interface NewsdeskKeys {

    /** Where documents are taken in. */
    @WithDefault("http://localhost:8081")
    URI ingestUrl();

    /** Where documents are enriched. */
    @WithDefault("http://localhost:8082")
    URI enrichUrl();

    /** Where documents are indexed. */
    @WithDefault("http://localhost:8083")
    URI indexUrl();

    /** Whether programs may read over the Model Context Protocol, at {@code /mcp}. */
    @WithDefault("false")
    boolean mcp();

    /** Consumer group of enrich-service, whose lag the pipeline view shows. */
    @WithDefault("enrich-service")
    @NotBlank
    String enrichGroup();

    /** Consumer group of index-service, whose lag the pipeline view shows. */
    @WithDefault("index-service")
    @NotBlank
    String indexGroup();
}
