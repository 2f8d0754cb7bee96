package communique.ingest.revision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the service keeps what it may lose: all of it is rebuilt from Kafka. */
@ConfigMapping(prefix = "ingest.data")
public interface DataConfig {

    /** Folder of this instance alone; two instances must not share it. */
    @WithDefault(".communique/ingest")
    Path directory();
}
