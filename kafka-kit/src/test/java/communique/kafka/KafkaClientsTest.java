package communique.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaClientsTest {

    @ParameterizedTest
    @ValueSource(strings = {"classic", "consumer", "CONSUMER"})
    void makesAConsumerForEachGroupProtocol(String protocol) {
        var settings = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:1", "group.protocol", protocol);

        var consumer = KafkaClients.consumer(settings, "readers", "reader-1");

        try {
            consumer.subscribe(List.of("news"));
            assertThat(consumer.subscription()).containsExactly("news");
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }
}
