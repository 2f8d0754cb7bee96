package communique.ingest.folder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The folder into which people drop documents. */
@ConfigMapping(prefix = "ingest.watch")
public interface WatchConfig {

    /** The folder; none is watched without one. Taken files end in its {@code .done}, refused ones in {@code .rejected}. */
    Optional<Path> directory();

    /** A file is taken when its size and time have not changed for so long and nobody has it open for writing. */
    @WithDefault("400ms")
    Duration settled();

    /** How often the folder is looked through even if the system reports no change. */
    @WithDefault("2s")
    Duration rescan();

    /** Files taken at the same time. */
    @WithDefault("4")
    @Positive
    @Max(32)
    int filesAtOnce();
}
