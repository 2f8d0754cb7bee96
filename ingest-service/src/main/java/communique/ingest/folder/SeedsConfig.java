package communique.ingest.folder;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Documents that are published at start. */
@ConfigMapping(prefix = "ingest.seeds")
public interface SeedsConfig {

    /** Folder with the documents; nothing is published without one. It is only read. */
    Optional<Path> directory();
}
