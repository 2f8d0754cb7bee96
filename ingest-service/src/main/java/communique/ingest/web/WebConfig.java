package communique.ingest.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/** How web pages are fetched. */
@ConfigMapping(prefix = "ingest.web")
public interface WebConfig {

    /** Longest page in bytes. */
    @WithDefault("10485760")
    @Positive
    @Max(20_971_520)
    int longestPage();

    /** Longest time for a page, all its redirects together. */
    @WithDefault("15s")
    Duration longestTime();

    /** How many redirects are followed. */
    @WithDefault("5")
    @PositiveOrZero
    int redirects();
}
