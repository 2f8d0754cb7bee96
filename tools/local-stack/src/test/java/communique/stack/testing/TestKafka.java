package communique.stack.testing;

import communique.stack.process.Ports;
import communique.stack.server.KafkaBroker;
import communique.stack.server.LocalServer;
import communique.stack.server.Place;
import communique.stack.server.StackHome;
import org.testcontainers.kafka.KafkaContainer;

/**
 * A real Kafka broker for tests: one per JVM, started on first use, stopped when the JVM ends.
 *
 * <p>A module that uses it needs, in test scope, {@code local-stack} as jar and as test-jar, and
 * {@code org.testcontainers:testcontainers-kafka}.
 */
public final class TestKafka {

    private static final String IMAGE = "apache/kafka:4.2.1";

    private static LocalServer shared;

    private TestKafka() {}

    /** {@code bootstrap.servers} of the broker that all tests of this JVM share; tests use different topics and groups. */
    public static synchronized String bootstrapServers() {
        if (shared == null) {
            shared = own();
        }
        return shared.address();
    }

    /** A broker for a single test, which may stop or kill it. */
    public static LocalServer own() {
        return Infrastructure.start(TestKafka::container, TestKafka::local);
    }

    private static LocalServer local() {
        var folder = TemporaryFolders.create("kafka");
        return LocalTestServer.started(
                new KafkaBroker(StackHome.find(), Place.within(folder), Ports.free(), Ports.free()), folder);
    }

    @SuppressWarnings("resource") // Testcontainers removes it when this JVM ends.
    private static LocalServer container() {
        var container = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        var server = new ContainerServer(container, container::getBootstrapServers);
        server.start();
        return server;
    }
}
