package communique.ingest.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How Kafka is reached. */
@ConfigMapping(prefix = "kafka")
public interface KafkaConfig {

    /** Brokers to ask first, {@code host:port} separated by commas. */
    @WithDefault("localhost:9092")
    String bootstrapServers();

    /** Any setting of the Kafka clients, such as {@code security.protocol}; it wins over ours. */
    Map<String, String> client();

    /** Names this process within its consumer group. This service has no group and does not use it. */
    Optional<String> instanceId();

    /** The settings with which every client is made. */
    default Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(client());
        settings.put("bootstrap.servers", bootstrapServers());
        return settings;
    }
}
