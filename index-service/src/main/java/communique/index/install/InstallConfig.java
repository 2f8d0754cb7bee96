package communique.index.install;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

/** How new indices are cut. Existing ones keep their shards until the next rebuild. */
@ConfigMapping(prefix = "index.install")
public interface InstallConfig {

    /** Primary shards of each index. One holds some ten million documents. */
    @WithDefault("1")
    @Min(1)
    int shards();

    /** Copies of each shard on other nodes. With 0 a lost disk means a rebuild. */
    @WithDefault("0")
    @PositiveOrZero
    int replicas();
}
