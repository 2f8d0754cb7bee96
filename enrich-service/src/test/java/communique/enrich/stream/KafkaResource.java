package communique.enrich.stream;

import communique.stack.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the service under test a real broker. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap-servers", TestKafka.bootstrapServers());
    }

    @Override
    public void stop() {
        // The broker is shared by the tests of this JVM and ends with it.
    }
}
