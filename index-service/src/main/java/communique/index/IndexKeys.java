package communique.index;

import communique.index.install.InstallConfig;
import communique.index.stream.StreamConfig;
import io.smallrye.config.ConfigMapping;

/** Owns every key that starts with {@code index.}, so that a misspelt one stops the service at its start. */
@ConfigMapping(prefix = "index")
public interface IndexKeys {

    StreamConfig stream();

    InstallConfig install();
}
