package communique.enrich;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;

/** Where the knowledge is and how it is used. A wrong value or a misspelt key stops the service at its start. */
@ConfigMapping(prefix = "enrich.knowledge")
public interface KnowledgeConfig {

    /** The folder with actors, places, topics and offices. */
    @WithDefault("knowledge")
    Path directory();

    /** How often the folder is looked at for edits. */
    @WithDefault("2s")
    Duration lookEvery();

    /** Lowest score, from 0 to 1, at which a topic is kept. Raise it when dashboards look noisy. */
    @WithDefault("0.45")
    @DecimalMin("0")
    @DecimalMax("1")
    double minimumTopicScore();

    /** Most dossiers kept for one document, best first. */
    @WithDefault("16")
    @Positive
    int maximumDossiers();

    /** Most IPTC Media Topics kept for one document, best first. */
    @WithDefault("8")
    @Positive
    int maximumMediaTopics();
}
