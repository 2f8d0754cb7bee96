package communique.index.stream;

import static org.awaitility.Awaitility.await;

import communique.events.TopicNames;
import communique.index.RealIndex;
import communique.kafka.AdminAnswers;
import communique.kafka.ConsumerGroups;
import communique.kafka.DocumentTopics;
import communique.kafka.KafkaClients;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.service.stream.KafkaConfig;
import communique.stack.testing.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Real topics and an index stream of a group of its own over them. */
public final class RealStream implements AutoCloseable {

    public static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", TestKafka.bootstrapServers());

    private static final AtomicInteger GROUPS = new AtomicInteger();

    private final String group;
    private final Admin admin = KafkaClients.admin(KAFKA);
    private final Producer<String, byte[]> producer = KafkaClients.producer(KAFKA);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final IndexStream stream;

    public RealStream(ElasticsearchGateway elasticsearch) {
        this(elasticsearch, "group-" + GROUPS.incrementAndGet());
    }

    /** A stream that goes on where one of that group has ended. */
    public RealStream(ElasticsearchGateway elasticsearch, String group) {
        this.group = group;
        DocumentTopics.create(admin);
        var kafka = RealIndex.config(
                KafkaConfig.class, "kafka.bootstrap-servers", TestKafka.bootstrapServers(), "kafka.instance-id", "one");
        var config = RealIndex.config(IndexStreamConfig.class, "index.stream.group", group);
        stream = new IndexStream(kafka, config, elasticsearch, RealIndex.installation(elasticsearch), registry);
        stream.watch();
    }

    public IndexStream stream() {
        return stream;
    }

    String group() {
        return group;
    }

    double counted(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    public void publish(List<ProducerRecord<String, byte[]>> records) {
        var sent = new ArrayList<Future<RecordMetadata>>();
        records.forEach(record -> sent.add(producer.send(record)));
        for (var record : sent) {
            try {
                record.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Waits until the group has committed everything there is. */
    public void awaitDone() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> lag() == 0);
    }

    long lag() {
        var groups = new ConsumerGroups(admin);
        return groups.progress(group, TopicNames.ENRICHED).remaining()
                + groups.progress(group + "-rejections", TopicNames.REJECTED).remaining();
    }

    /** Publishes records as one transaction, as story-service does. */
    void publishTogether(List<ProducerRecord<String, byte[]>> records) {
        var settings = new HashMap<>(KAFKA);
        settings.put("transactional.id", group);
        try (var together = KafkaClients.producer(settings)) {
            together.initTransactions();
            together.beginTransaction();
            records.forEach(together::send);
            together.commitTransaction();
        }
    }

    /** How much of the stories nobody has made searchable yet. */
    long storiesLeft() {
        return new ConsumerGroups(admin)
                .progress(group + "-" + TopicNames.STORIES, TopicNames.STORIES)
                .remaining();
    }

    /** Deletes a topic and makes it anew. */
    void recreate(String topic) {
        AdminAnswers.await(admin.deleteTopics(List.of(topic)).all());
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            DocumentTopics.create(admin);
            return AdminAnswers.await(admin.listTopics().names()).contains(topic);
        });
    }

    @Override
    public void close() {
        stream.close();
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
    }
}
