package communique.pipeline.faults;

import static org.awaitility.Awaitility.await;

import communique.kafka.KafkaClients;
import communique.stack.server.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Tells when a cluster can work by itself: writes to every partition of a Kafka topic and to every shard of an index
 * that are cut like those of the services, asks without pause and knows every node. No service can be quicker.
 */
final class BareClient implements AutoCloseable {

    private static final String NAME = "bare-client";
    private static final int PARTITIONS = 6;
    private static final int SHARDS = 3;
    /** Enough for each shard to get some. */
    private static final int ENTRIES = 40;

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration ANSWER = Duration.ofMillis(1_500);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final List<String> nodes;
    private final Admin admin;
    private final Producer<String, byte[]> producer;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofMillis(500))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    BareClient(LocalServer kafka, LocalServer elasticsearch) throws IOException {
        nodes = elasticsearch.addresses();
        admin = KafkaClients.admin(Map.of("bootstrap.servers", kafka.address()));
        producer = KafkaClients.producer(Map.of(
                "bootstrap.servers", kafka.address(),
                "linger.ms", 0,
                "request.timeout.ms", 1_000,
                "delivery.timeout.ms", (int) PATIENCE.toMillis(),
                "max.block.ms", PATIENCE.toMillis(),
                "retry.backoff.ms", 50,
                "retry.backoff.max.ms", 100,
                "metadata.max.age.ms", 500,
                "reconnect.backoff.max.ms", 100,
                "socket.connection.setup.timeout.ms", 500));
        makeTopic();
        send("PUT", nodes.get(0) + "/" + NAME, """
                {"settings": {"number_of_shards": %d, "auto_expand_replicas": "0-1"}}""".formatted(SHARDS));
    }

    /** Returns as soon as both take writes everywhere. */
    void awaitWorking() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(this::awaitKafka),
                        CompletableFuture.runAsync(this::awaitElasticsearch))
                .join();
    }

    /** Returns when nothing lacks a copy any more. */
    void awaitWhole() {
        await().atMost(PATIENCE).until(() -> isWhole());
        await().atMost(PATIENCE).until(() -> nodes.stream().allMatch(node -> send("GET", node + "/_cluster/health", "")
                .filter(health -> health.contains("\"status\":\"green\"")
                        && health.contains("\"number_of_nodes\":" + nodes.size()))
                .isPresent()));
    }

    private void awaitKafka() {
        var answers = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> producer.send(new ProducerRecord<>(NAME, partition, "", new byte[] {1})))
                .toList();
        for (var answer : answers) {
            try {
                answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("Kafka takes nothing", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private void awaitElasticsearch() {
        var lines = "{\"index\":{}}\n{\"at\":1}\n".repeat(ENTRIES);
        await().pollDelay(Duration.ZERO).pollInterval(BETWEEN).atMost(PATIENCE).until(() -> nodes.stream()
                .anyMatch(node -> send("POST", node + "/" + NAME + "/_bulk?timeout=1s", lines)
                        .filter(answer -> answer.contains("\"errors\":false"))
                        .isPresent()));
    }

    private boolean isWhole() throws InterruptedException {
        try {
            var topics = admin.listTopics().names().get(5, TimeUnit.SECONDS);
            return admin.describeTopics(topics).allTopicNames().get(5, TimeUnit.SECONDS).values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.leader() != null
                            && partition.isr().size() == partition.replicas().size());
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private void makeTopic() {
        try {
            admin.createTopics(List.of(new NewTopic(NAME, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A good answer; empty for any other and for none. */
    private Optional<String> send(String method, String url, String body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() < 300 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }
}
