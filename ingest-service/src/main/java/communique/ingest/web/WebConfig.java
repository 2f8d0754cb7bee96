package communique.ingest.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

    /**
     * An address or mail address of who runs this, told to every server that is asked for a page or a feed, so that its
     * people can write instead of blocking.
     */
    Optional<String> contact();

    /**
     * Networks in CIDR notation, such as {@code 10.1.0.0/16}, that may be asked on every port beside the public
     * internet. Whoever may add feeds or addresses can then read what stands there.
     */
    Optional<List<String>> privateNetworks();
}
