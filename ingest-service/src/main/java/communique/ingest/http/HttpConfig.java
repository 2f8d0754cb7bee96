package communique.ingest.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** What one request may cost. */
@ConfigMapping(prefix = "ingest.http")
public interface HttpConfig {

    /** Longest time from the first to the last byte of a JSON document, or of one line of a stream. */
    @WithDefault("20s")
    Duration slowest();

    /** A stream of which nothing has come for so long is ended. */
    @WithDefault("60s")
    Duration longestSilence();

    /** Longest upload of files, in bytes, all files together. */
    @WithDefault("104857600")
    @Positive
    long longestUpload();

    /** Most files in one upload. */
    @WithDefault("500")
    @Positive
    int filesPerUpload();

    /** Streams and uploads served at the same time; more are asked to come back. */
    @WithDefault("8")
    @Positive
    int streams();

    /** Megabytes of JSON bodies held at the same time; more are asked to come back. */
    @WithDefault("24")
    @Positive
    int bodyMegabytes();
}
