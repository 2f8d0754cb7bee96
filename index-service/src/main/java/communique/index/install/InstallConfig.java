package communique.index.install;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.OptionalInt;

/** How new indices are cut. Existing ones keep their shards until the next rebuild. */
@ConfigMapping(prefix = "index.install")
public interface InstallConfig {

    /**
     * Primary shards of each index; by default one for each node that keeps data, three at most. One holds some ten
     * million documents.
     */
    @Min(1)
    OptionalInt shards();

    /**
     * Copies of each shard on other nodes; by default one as soon as there is a second node. With 0 a lost disk means a
     * rebuild.
     */
    @PositiveOrZero
    OptionalInt replicas();
}
