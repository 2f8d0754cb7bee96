package communique.story;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How much is remembered. Takes about 2 KB a document. */
@ConfigMapping(prefix = "story.memory")
public interface MemoryConfig {

    /** Most documents that are remembered; beyond them the story ends that has been silent longest. */
    @WithDefault("100000")
    @Positive
    @Max(1 << 24)
    int articles();

    /** How long a document that nobody else tells of is remembered. */
    @WithDefault("72h")
    Duration alone();

    /** After how long without a new document a story ends. */
    @WithDefault("14d")
    Duration silence();
}
