package communique.stack.client;

import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.events.UnreadableEventException;
import communique.kafka.KafkaClients;
import communique.kafka.KafkaTopicReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;

/** Follows the rejections from now on. */
public final class Rejected implements AutoCloseable {

    private final Map<String, DocumentRejected> byId = new ConcurrentHashMap<>();
    private final Consumer<String, byte[]> consumer;
    private final Thread thread = new Thread(this::listen, "rejected");

    public Rejected(KafkaTopicReader topics) {
        consumer = KafkaClients.consumer(topics.settings(), "communique-command-line", null);
        var partitions = KafkaTopicReader.partitionsOf(consumer, TopicNames.REJECTED);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy; asking for the position fixes "now".
        partitions.forEach(consumer::position);
        thread.setDaemon(true);
        thread.start();
    }

    /** The reason why a document was refused since then; empty if it was not. */
    public Optional<DocumentRejected> about(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void close() {
        consumer.wakeup();
    }

    private void listen() {
        try (consumer) {
            while (true) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    remember(record.value());
                }
            }
        } catch (WakeupException e) {
            return;
        }
    }

    private void remember(byte[] value) {
        try {
            var event = EventJson.read(value, DocumentRejected.class);
            if (event.id() != null) {
                byId.put(event.id(), event);
            }
        } catch (UnreadableEventException e) {
            // A rejection without an id matches no document that we wait for.
            return;
        }
    }
}
