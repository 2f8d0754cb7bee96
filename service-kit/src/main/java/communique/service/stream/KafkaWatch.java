package communique.service.stream;

import communique.background.BackgroundLoop;
import communique.background.BackgroundLoop.RetryPauses;
import communique.events.TopicNames;
import communique.kafka.AdminAnswers;
import communique.kafka.DocumentTopics;
import communique.kafka.KafkaClients;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether Kafka answers and which topics stand there, and makes those that are missing. So a service
 * knows of an outage before it has something to send, and notices a topic that was deleted and made anew.
 */
public final class KafkaWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaWatch.class);
    private static final List<String> TOPICS = List.of(
            TopicNames.RECEIVED, TopicNames.ENRICHED, TopicNames.STORIED, TopicNames.STORIES, TopicNames.REJECTED);
    private static final Map<String, Object> CLIENT_SETTINGS =
            Map.of("request.timeout.ms", 3_000, "default.api.timeout.ms", 4_000, "client.id", "watch");
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int TOLERATED_TIMEOUTS = 1;

    private final Map<String, Object> settings;
    private final Consumer<Admin> further;
    private final BackgroundLoop loop = new BackgroundLoop("kafka-watch", RetryPauses.of(BETWEEN_LOOKS), this::look);
    private volatile State state = new State(Map.of(), "Kafka: has not answered yet");
    private Admin admin;
    private int timeouts;

    /** A Kafka topic as it stands: its identity, which changes when it is deleted and made anew, and its size. */
    public record KafkaTopic(String id, int partitions) {}

    /** Either the topics, or the cause why there are none. */
    private record State(Map<String, KafkaTopic> topics, String cause) {}

    /** @param settings of the Kafka clients, see {@link KafkaConfig#settings()} */
    public KafkaWatch(Map<String, Object> settings) {
        this(settings, admin -> {});
    }

    /** @param further called with every look, on the thread of the watch; a {@link KafkaException} from it is a fault of Kafka */
    public KafkaWatch(Map<String, Object> settings, Consumer<Admin> further) {
        this.settings = new HashMap<>(CLIENT_SETTINGS);
        this.settings.putAll(settings);
        this.further = further;
    }

    public void start() {
        loop.start();
    }

    /** For questions about topics and groups; gives up after seconds. */
    public synchronized Admin admin() {
        if (admin == null) {
            // Not before it is needed: it fails while no broker's name can be resolved, and a service must start then.
            admin = KafkaClients.admin(settings);
        }
        return admin;
    }

    /** A topic as of the last look; empty while Kafka is away. */
    public Optional<KafkaTopic> topic(String name) {
        return Optional.ofNullable(state.topics().get(name));
    }

    /** Why Kafka cannot be used; empty if it can. */
    public Optional<String> trouble() {
        return Optional.ofNullable(state.cause());
    }

    @Override
    public void close() {
        loop.close();
        synchronized (this) {
            if (admin != null) {
                admin.close(Duration.ZERO);
            }
        }
    }

    private Optional<Duration> look() {
        try {
            var topics = describe(admin());
            further.accept(admin());
            if (state.cause() != null) {
                LOG.info("Kafka answers servers={}", servers());
            }
            state = new State(topics, null);
            timeouts = 0;
        } catch (TimeoutException e) {
            timedOut();
        } catch (KafkaException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                create();
            } else if (!(e instanceof InterruptException)) {
                down(cause(e));
            }
        } catch (IllegalStateException e) {
            down(cause(e));
        }
        return Optional.of(BETWEEN_LOOKS);
    }

    private static Map<String, KafkaTopic> describe(Admin admin) {
        return AdminAnswers.await(admin.describeTopics(TOPICS).allTopicNames()).values().stream()
                .collect(Collectors.toMap(
                        TopicDescription::name,
                        topic -> new KafkaTopic(
                                topic.topicId().toString(), topic.partitions().size())));
    }

    /** Once may be a busy moment; what is sent meanwhile waits for its own answer. */
    private void timedOut() {
        if (state.cause() != null || ++timeouts > TOLERATED_TIMEOUTS) {
            down("Kafka does not answer at " + servers());
        }
    }

    private static String cause(RuntimeException e) {
        var root = e.getCause() == null ? e : e.getCause();
        return "Kafka cannot be used: " + root.getMessage();
    }

    private void create() {
        try {
            DocumentTopics.create(admin());
        } catch (KafkaException e) {
            down("Kafka: " + e.getMessage());
        }
    }

    private void down(String cause) {
        if (!cause.equals(state.cause()) && !loop.isStopping()) {
            LOG.warn("Kafka cannot be used servers={} reason={}", servers(), cause);
        }
        state = new State(Map.of(), cause);
    }

    private Object servers() {
        return settings.get("bootstrap.servers");
    }
}
