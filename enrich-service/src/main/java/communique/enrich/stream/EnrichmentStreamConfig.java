package communique.enrich.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

/** How documents are taken from Kafka. */
@ConfigMapping(prefix = "enrich.stream")
public interface EnrichmentStreamConfig {

    /** Consumer group. All instances share it; another group starts from the first document. */
    @WithDefault("enrich-service")
    @NotBlank
    String group();

    /** Most documents taken at once. A crash repeats at most so many. */
    @WithDefault("64")
    @Positive
    int batch();
}
