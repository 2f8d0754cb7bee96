package communique.index.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

/** How documents are taken from Kafka. */
@ConfigMapping(prefix = "index.stream")
public interface IndexStreamConfig {

    /** Consumer group. All instances share it; another group starts from the first document. */
    @WithDefault("index-service")
    @NotBlank
    String group();

    /** Most documents in one bulk request. A crash repeats at most two such batches. */
    @WithDefault("100")
    @Positive
    int batch();
}
