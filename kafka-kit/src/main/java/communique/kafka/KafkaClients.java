package communique.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Kafka clients with the settings that "nothing lost, nothing twice" rests on. The caller's settings win, so that TLS,
 * SASL and limits can be given from outside.
 */
public final class KafkaClients {

    /**
     * After this long without a sign of life a consumer's partitions go to others. Short, because a service that is
     * killed and not restarted stops its share of the documents for that long.
     */
    public static final Duration SESSION = Duration.ofSeconds(10);

    private KafkaClients() {}

    /**
     * A producer whose acknowledgement means that every in-sync replica has the record.
     *
     * @param settings at least {@code bootstrap.servers}
     */
    public static Producer<String, byte[]> producer(Map<String, Object> settings) {
        var all = new HashMap<String, Object>();
        all.put("acks", "all");
        all.put("enable.idempotence", true);
        all.put("compression.type", "lz4");
        // Kafka's own choice: less would cost the broker a request for nearly every document.
        all.put("linger.ms", 5);
        all.put("batch.size", 128 * 1024);
        all.put("max.request.size", DocumentTopics.LONGEST_RECORD_BYTES);
        all.put("delivery.timeout.ms", 20_000);
        all.put("request.timeout.ms", 8_000);
        all.put("max.block.ms", 8_000);
        all.putAll(settings);
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * A consumer that commits only what it is told to.
     *
     * <p>With {@code instanceId} a process that was killed takes its place back as soon as it is restarted (about 3 s);
     * without, its partitions wait for {@link #SESSION}.
     *
     * @param settings at least {@code bootstrap.servers}
     * @param group consumer group
     * @param instanceId names this process within the group, the same after a restart; null for none
     */
    public static Consumer<String, byte[]> consumer(Map<String, Object> settings, String group, String instanceId) {
        var all = new HashMap<String, Object>();
        all.put("group.id", group);
        all.put("group.protocol", "classic");
        all.put("session.timeout.ms", (int) SESSION.toMillis());
        all.put("heartbeat.interval.ms", 2_000);
        all.put("enable.auto.commit", false);
        all.put("auto.offset.reset", "earliest");
        all.put("metadata.max.age.ms", 10_000);
        // Topics come from DocumentTopics, with their settings; Kafka must not make bare ones up.
        all.put("allow.auto.create.topics", false);
        all.put("max.partition.fetch.bytes", 2 * 1024 * 1024);
        all.put("fetch.max.bytes", 16 * 1024 * 1024);
        all.put("client.id", instanceId == null ? group : instanceId);
        if (instanceId != null) {
            all.put("group.instance.id", instanceId);
        }
        all.putAll(settings);
        if ("consumer".equalsIgnoreCase(String.valueOf(all.get("group.protocol")))) {
            // There the broker says how long; a client that does is turned away.
            all.keySet().removeAll(List.of("session.timeout.ms", "heartbeat.interval.ms"));
        }
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A client for topics, offsets and groups. */
    public static Admin admin(Map<String, Object> settings) {
        return Admin.create(settings);
    }
}
