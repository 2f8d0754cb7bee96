package communique.index.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How Kafka is reached. */
@ConfigMapping(prefix = "kafka")
public interface KafkaConfig {

    /** {@code host:port}, several parted by commas. */
    @WithDefault("localhost:9092")
    @NotBlank
    String bootstrapServers();

    /** Names this process within its group, the same after a restart: then it resumes within seconds of a crash. */
    Optional<String> instanceId();

    /** Any setting of the Kafka clients, such as {@code kafka.client."security.protocol"=SASL_SSL}. */
    Map<String, String> client();

    /** The settings for a client. */
    default Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(client());
        settings.put("bootstrap.servers", bootstrapServers());
        return settings;
    }
}
