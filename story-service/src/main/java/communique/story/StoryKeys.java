package communique.story;

import communique.story.stream.StreamConfig;
import io.smallrye.config.ConfigMapping;

/** Owns every key that starts with {@code story.}, so that a misspelt one stops the start. */
@ConfigMapping(prefix = "story")
public interface StoryKeys {

    StreamConfig stream();

    MemoryConfig memory();
}
