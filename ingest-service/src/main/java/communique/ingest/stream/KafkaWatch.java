package communique.ingest.stream;

import communique.events.TopicNames;
import communique.events.kafka.DocumentTopics;
import communique.events.kafka.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether Kafka answers and which topic stands there, and creates the topics when they are missing.
 * So a document that comes in during an outage is turned away at once instead of after a long wait.
 */
public final class KafkaWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int SILENCES_BORNE = 1;

    private final Map<String, Object> settings;
    private final Thread thread = new Thread(this::run, "kafka-watch");
    private volatile State state = new State(null, "Kafka has not answered yet");
    private volatile boolean stopping;
    private Admin admin;
    private int silences;

    /** Either the topic, or the cause why there is none. */
    private record State(ReceivedTopic topic, String cause) {}

    /** The topic of received documents: its identity, which changes when it is deleted and made anew, and its size. */
    public record ReceivedTopic(String id, int partitions) {}

    public KafkaWatch(Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** The topic of received documents; null while Kafka is away. */
    public ReceivedTopic topic() {
        return state.topic();
    }

    /** Why Kafka cannot be used; null while it can. */
    public String trouble() {
        return state.cause();
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
    }

    private void run() {
        while (!stopping) {
            try {
                look();
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        closeAdmin();
    }

    private void look() throws InterruptedException {
        try {
            if (admin == null) {
                admin = KafkaClients.admin(settings);
            }
            var topic = describe();
            if (state.topic() == null) {
                LOG.info("Kafka answers topic={} partitions={}", TopicNames.RECEIVED, topic.partitions());
            }
            state = new State(topic, null);
            silences = 0;
        } catch (TimeoutException e) {
            // Once may be a busy moment; what is sent meanwhile waits for its own answer.
            if (state.topic() == null || ++silences > SILENCES_BORNE) {
                down("Kafka does not answer at " + settings.get("bootstrap.servers"));
            }
        } catch (ExecutionException e) {
            createIfMissing(e.getCause());
        } catch (KafkaException e) {
            var root = e.getCause() == null ? e : e.getCause();
            down("Kafka cannot be reached: " + root.getMessage());
        }
    }

    private ReceivedTopic describe() throws InterruptedException, ExecutionException, TimeoutException {
        TopicDescription found = admin.describeTopics(List.of(TopicNames.RECEIVED))
                .topicNameValues()
                .get(TopicNames.RECEIVED)
                .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        return new ReceivedTopic(found.topicId().toString(), found.partitions().size());
    }

    private void createIfMissing(Throwable failure) {
        if (!(failure instanceof UnknownTopicOrPartitionException)) {
            down("Kafka refuses: " + failure.getMessage());
            return;
        }
        try {
            DocumentTopics.create(admin);
        } catch (IllegalStateException e) {
            down("Kafka " + e.getMessage());
        }
    }

    private void down(String cause) {
        if (!cause.equals(state.cause())) {
            LOG.warn("documents are not taken reason={}", cause);
        }
        state = new State(null, cause);
    }

    private void closeAdmin() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
