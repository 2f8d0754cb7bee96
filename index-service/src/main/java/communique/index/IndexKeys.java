package communique.index;

import communique.index.install.InstallConfig;
import communique.index.stream.IndexStreamConfig;
import io.smallrye.config.ConfigMapping;

/** Owns every key that starts with {@code index.}, so that a misspelt one stops the service at its start. */
@ConfigMapping(prefix = "index")
public interface IndexKeys {

    IndexStreamConfig stream();

    InstallConfig install();
}
