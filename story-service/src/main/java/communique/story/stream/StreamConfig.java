package communique.story.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How documents are taken from Kafka. */
@ConfigMapping(prefix = "story.stream")
public interface StreamConfig {

    /** Whose offsets are committed, and the name of the transactions. One process works, the others wait to take its place. */
    @WithDefault("story-service")
    @NotBlank
    String group();

    /** Most documents decided in one transaction. A crash repeats at most so many. */
    @WithDefault("200")
    @Positive
    int batch();

    /** How long a document waits for those that came in before it and are still being enriched. */
    @WithDefault("1s")
    Duration holdBack();

    /** How long the process that decides may give no sign of life until another one takes its place. */
    @WithDefault("2500ms")
    Duration patience();
}
